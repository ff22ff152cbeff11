import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { pathToParagraph } from '../../model/paths.ts';
import { type ReaderFigure, stepFigure } from '../../model/select/readerData.ts';
import { useGoTo } from '../../state/urlState.ts';

export interface FigureStepsInput {
  readonly doc: string;
  readonly figures: readonly ReaderFigure[];
  readonly at: { readonly paragraph: number | null; readonly evidence: string | null };
  readonly only: string | null;
  readonly text: RefObject<HTMLElement | null>;
}

export interface FigureSteps {
  /** Goes to the next or the previous figure; returns false at either end. */
  readonly go: (step: 1 | -1) => boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

const KEYS: Readonly<Record<string, 1 | -1>> = {
  n: 1,
  j: 1,
  ArrowRight: 1,
  p: -1,
  k: -1,
  ArrowLeft: -1,
};

/** Steps from figure to figure, by buttons, and by single keys while the focus is in the text. */
export function useFigureSteps({ doc, figures, at, only, text }: FigureStepsInput): FigureSteps {
  const goTo = useGoTo();
  const byKey = useRef<string | null>(null);
  // Keys may be pressed faster than the page renders, so each step starts from the result of the last one.
  const from = useRef(at);
  useEffect(() => {
    // A render for an earlier step must not reset the position that the last key has reached.
    if (byKey.current === null || byKey.current === at.evidence) from.current = at;
  }, [at]);
  const go = useCallback(
    (step: 1 | -1): boolean => {
      const next = stepFigure(figures, from.current, step, only);
      const evidence = next?.evidence[next.domains.findIndex((domain) => only === null || domain === only)];
      if (!next || evidence === undefined) return false;
      from.current = { paragraph: next.paragraph, evidence };
      goTo(pathToParagraph(doc, next.paragraph, evidence, only));
      return true;
    },
    [doc, figures, only, goTo],
  );
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const onKey = (event: KeyboardEvent) => {
      const step = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      // Ignore keys in fields and lists inside the text.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      if (go(step)) byKey.current = from.current.evidence;
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [text, go]);
  useEffect(() => {
    // Move the focus to the figure, or the next key would have no effect.
    if (at.evidence === null || byKey.current !== at.evidence) return;
    byKey.current = null;
    text.current
      ?.querySelector<HTMLElement>('mark[aria-current="true"] button')
      ?.focus({ preventScroll: true });
  }, [at, text]);
  return {
    go,
    hasNext: stepFigure(figures, at, 1, only) !== null,
    hasPrevious: stepFigure(figures, at, -1, only) !== null,
  };
}
