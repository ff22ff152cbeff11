import type { FacedRecord } from '../model/published/dataset.ts';
import { recordLabel } from '../model/text/face.ts';
import { useFocusStore } from '../state/focusStore.ts';
import { useOpenRecord } from '../state/urlState.ts';

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
    onClick: () => open(id),
    onPointerEnter: () => setRecord(id),
    onPointerLeave: () => setRecord(null),
    onFocus: () => setRecord(id),
    onBlur: () => setRecord(null),
  };
}
