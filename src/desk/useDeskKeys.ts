import { type RefObject, useEffect, useRef } from 'react';

export interface DeskActions {
  /** The figure of a scan stands on the page as it was read. */
  readonly confirm: () => void;
  readonly accept: () => void;
  readonly refuse: () => void;
  readonly undo: () => void;
  readonly edit: () => void;
  readonly choose: (choice: number) => void;
  readonly move: (by: number) => void;
  readonly isEditing: boolean;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable);
/** A control that has a use of its own for Enter; a numeral of the text has none. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  /^(?:BUTTON|A|SUMMARY)$/.test(target.tagName) &&
  target.dataset.numeral === undefined;

/** So many presses are remembered while an answer is under way. */
const MOST_WAITING = 8;

/**
 * The keys of the desk, which work wherever the focus is, except in fields. A press that comes before the answer to
 * the last one waits for it, so that it is never lost and never decides the same numeral twice.
 */
export function useDeskKeys(actions: DeskActions, busy: RefObject<boolean>): void {
  const latest = useRef(actions);
  latest.current = actions;
  const waiting = useRef<Array<() => void>>([]);

  useEffect(() => {
    // Every answer draws the page anew; then the press that waited is due.
    if (busy.current) return;
    waiting.current.shift()?.();
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isField(event.target)) {
        if (event.key === 'Escape' && latest.current.isEditing) latest.current.edit();
        return;
      }
      // A key that is held down repeats by itself, and decides nothing.
      if (event.repeat && !/^Arrow/.test(event.key)) return;
      const act = actionOf(event);
      if (!act) return;
      event.preventDefault();
      if (!busy.current) act();
      else if (waiting.current.length < MOST_WAITING) waiting.current.push(act);
    };
    const actionOf = (event: KeyboardEvent): (() => void) | null => {
      const { key } = event;
      // A button that has the focus is pressed by Enter itself.
      if (key === 'Enter') return isControl(event.target) ? null : () => latest.current.accept();
      if (/^[cC]$/.test(key)) return () => latest.current.confirm();
      if (/^[xX]$/.test(key)) return () => latest.current.refuse();
      if (/^[uU]$/.test(key)) return () => latest.current.undo();
      if (/^[eE]$/.test(key)) return () => latest.current.edit();
      if (/^[1-9]$/.test(key)) return () => latest.current.choose(Number(key) - 1);
      if (key === 'ArrowDown' || key === 'ArrowRight') return () => latest.current.move(1);
      if (key === 'ArrowUp' || key === 'ArrowLeft') return () => latest.current.move(-1);
      if (key === 'Escape' && latest.current.isEditing) return () => latest.current.edit();
      return null;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [busy]);
}
