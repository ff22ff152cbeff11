import { type RefObject, useEffect } from 'react';
import { useFocusStore } from '../../state/focusStore.ts';
import { useOpenRecord } from '../../state/urlState.ts';

const MARK = 'data-observation';

const markOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(`[${MARK}]`) : null;

const recordOf = (target: EventTarget | null): string | null => markOf(target)?.getAttribute(MARK) ?? null;

/**
 * Makes the links inside a prerendered picture, which React does not manage, behave like the controls of a
 * live chart: they open the evidence in place and highlight related controls. `onTouch` is called on a touch
 * or focus.
 */
export function usePictureControls(box: RefObject<HTMLElement | null>, onTouch: () => void): void {
  const { open } = useOpenRecord();
  const setRecord = useFocusStore((state) => state.setRecord);
  const lit = useFocusStore((state) => state.recordId);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const come = ({ target }: Event) => {
      const record = recordOf(target);
      if (record !== null) setRecord(record, markOf(target) ?? undefined);
    };
    const leave = () => setRecord(null);
    const openHere = (event: MouseEvent) => {
      const record = recordOf(event.target);
      // With a modifier key the browser opens the link itself.
      if (record === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(record);
    };
    const listeners: ReadonlyArray<readonly [string, (event: never) => void]> = [
      ['pointerdown', onTouch],
      ['focusin', onTouch],
      ['focusin', come],
      ['focusout', leave],
      ['pointerover', come],
      ['pointerout', leave],
      ['click', openHere],
    ];
    for (const [name, listener] of listeners) element.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener as EventListener);
    };
  }, [box, onTouch, open, setRecord]);
  useEffect(() => {
    for (const mark of Array.from(box.current?.querySelectorAll(`[${MARK}]`) ?? []))
      if (mark.getAttribute(MARK) === lit) mark.setAttribute('data-lit', 'true');
      else mark.removeAttribute('data-lit');
  }, [box, lit]);
}
