import type { PageLayer } from '../../../../src/model/authored/pageLayer.ts';
import type { PageReading } from '../../../../src/model/authored/source.ts';
import { findNumerals } from '../../../../src/model/numbers/digits.ts';
import type { Span } from '../../../../src/model/published/dataset.ts';
import { isSeen } from './pageLayers.ts';

/** How a text was read, as its document says it, and which of its figures a person saw on the page. */

type Seen = PageLayer['confirmed'];

/** What a document says of its reading, by the layer that lies beside its text; undefined for a typed text. */
export function pageReadingOf(layer: PageLayer | undefined): PageReading | undefined {
  if (!layer) return undefined;
  if (layer.read === 'layer') return { by: 'layer' };
  const days = [...new Set(layer.confirmed.map(({ on }) => on))].sort();
  return {
    by: 'ocr',
    confirmed: days.map((day) => ({
      on: day,
      places: layer.confirmed
        .filter(({ on }) => on === day)
        .map(({ line, start, end }): [number, number, number] => [line, start, end]),
    })),
  };
}

/** The confirmed places of a document, one by one. */
export const seenOf = (reading: PageReading | undefined): Seen =>
  reading?.by === 'ocr'
    ? reading.confirmed.flatMap(({ on, places }) =>
        places.map(([line, start, end]) => ({ line, start, end, on })),
      )
    : [];

interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where a figure stands: the words of an evidence, and the spans that its lock has for them. */
export interface LockedFigure {
  readonly figure: string;
  readonly spans: readonly Span[];
  readonly lineOf: ReadonlyMap<number, number>;
}

/**
 * The numerals of a figure, in the lines of the text. They are found in the words of the figure, so that a checkout
 * without the text finds the same. A numeral that is broken over lines is several stretches.
 */
export function figureStretches({ figure, spans, lineOf }: LockedFigure): Stretch[] {
  const placed = spans.flatMap(({ paragraph, start, end }) => {
    const line = lineOf.get(paragraph);
    return line === undefined ? [] : [{ line, start, end }];
  });
  const whole = placed.reduce((sum, { start, end }) => sum + end - start, 0);
  // Of a figure that is broken over lines the lock has its digits alone.
  if (whole !== figure.length) return placed;
  return findNumerals(figure).flatMap((numeral) => {
    let at = 0;
    return placed.flatMap(({ line, start, end }) => {
      const from = Math.max(numeral.start, at);
      const to = Math.min(numeral.end, at + end - start);
      const own = { line, start: start + from - at, end: start + to - at };
      at += end - start;
      return from < to ? [own] : [];
    });
  });
}

/** The day of the last confirmation without which a figure would not be confirmed; null where it is not. */
export function confirmedDay(seen: Seen, figure: LockedFigure): string | null {
  const stretches = figureStretches(figure);
  const meets = (own: Stretch) =>
    seen.filter(({ line, start, end }) => line === own.line && start < own.end && end > own.start);
  const days = (list: readonly Stretch[]) => list.flatMap((own) => meets(own).map(({ on }) => on));
  if (stretches.length > 0)
    return stretches.every((own) => isSeen({ confirmed: seen }, own))
      ? (days(stretches).sort().pop() ?? null)
      : null;
  // A figure in words (首个, 三座): what was confirmed is a part of it.
  const words = figure.spans.map(({ paragraph, start, end }) => ({
    line: figure.lineOf.get(paragraph) ?? 0,
    start,
    end,
  }));
  return days(words).sort().pop() ?? null;
}
