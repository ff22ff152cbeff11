import type { FacedRecord } from '../model/published/dataset.ts';
import { recordLabel } from '../model/text/face.ts';
import { useFocusStore } from '../state/focusStore.ts';
import { useOpenRecord } from '../state/urlState.ts';

/** A finger that stays longer than this, in milliseconds, reads the words and does not open the card. */
const LONG_PRESS = 500;
/** Milliseconds within which the click of a lifted finger comes. */
const CLICK_AFTER = 400;

/** The one finger that is down, and until when a click is that of a long press; in milliseconds of the page. */
const press = { from: 0, clickUntil: 0 };

interface Touch {
  readonly pointerType: string;
  readonly timeStamp: number;
}

/**
 * The props that make a button the control of a record: it opens the evidence and is highlighted together
 * with the record's other controls.
 */
export function useRecordControl(record: FacedRecord, words?: string) {
  const { id } = record;
  const { open } = useOpenRecord();
  const setRecord = useFocusStore((state) => state.setRecord);
  const lit = useFocusStore((state) => state.recordId === id);
  return {
    'data-lit': lit || undefined,
    'data-observation': id,
    'aria-label': recordLabel(record, words),
    onPointerDown: ({ timeStamp }: Touch) => {
      press.from = timeStamp;
    },
    onPointerUp: ({ pointerType, timeStamp }: Touch) => {
      const isLong = pointerType === 'touch' && timeStamp - press.from > LONG_PRESS;
      press.clickUntil = isLong ? timeStamp + CLICK_AFTER : 0;
    },
    onClick: ({ timeStamp }: { readonly timeStamp: number }) => {
      if (timeStamp > press.clickUntil) open(id);
    },
    onPointerEnter: ({ currentTarget }: { readonly currentTarget: Element }) => setRecord(id, currentTarget),
    onPointerLeave: () => setRecord(null),
    onFocus: () => setRecord(id),
    onBlur: () => setRecord(null),
  };
}
