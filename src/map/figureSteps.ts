import type { Magnitude } from '../model/numbers/decimal.ts';
import type { PublishedRecord } from '../model/published/dataset.ts';
import { signedNumber } from '../model/select/countyValues.ts';
import { recordFace } from '../model/text/face.ts';
import type { CountyFill, Sorted } from './countyClass.ts';

/** A class of figures on the map, and the figures that it holds. */
export interface Step extends Sorted {
  readonly holds: (text: string, value: number) => boolean;
}

/** The fills for one, two or three classes, chosen so that few classes are still far apart. */
const RISES: ReadonlyArray<readonly CountyFill[]> = [
  ['told'],
  ['step1', 'step3'],
  ['step1', 'step2', 'step3'],
];
/** The same below zero, from the class that is farthest from it. */
const FALLS: ReadonlyArray<readonly CountyFill[]> = [
  ['fall3'],
  ['fall3', 'fall1'],
  ['fall3', 'fall2', 'fall1'],
];

const MOST_WORDED = 3;
const NUMBER_DIGITS = 3;

/**
 * Rounds a class edge to at most three digits without excluding a value: down for the lowest edge, up for the
 * highest.
 */
function edge(value: number, towards: 'nearest' | 'down' | 'up'): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - NUMBER_DIGITS + 1);
  const round = { nearest: Math.round, down: Math.floor, up: Math.ceil }[towards];
  return Number((round(value / unit) * unit).toPrecision(NUMBER_DIGITS + 2));
}

const sizeOf = (magnitude: Magnitude): number => ({ '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 })[magnitude];

const said = (value: number): string => String(value).replace('-', '−');

/** Up to three different figures: a class each, in the document's words, each side of zero in its hue. */
function wordedSteps(words: ReadonlyMap<string, number>, diverging: boolean): Step[] {
  const of = (holds: (value: number) => boolean) => [...words].filter(([, value]) => holds(value));
  const below = of((value) => value < 0);
  const above = of((value) => value > 0);
  return [...words].map(([text, value], at) => {
    const side = value < 0 ? below : above;
    const place = side.findIndex(([own]) => own === text);
    const fills = value < 0 ? FALLS : RISES;
    // Beside falls a single rise is a step of its own hue, and zero belongs to neither.
    const only = diverging && value > 0 && above.length === 1 ? ('step3' as const) : undefined;
    const fill = value === 0 && diverging ? 'zero' : (only ?? fills[side.length - 1]?.[place] ?? 'told');
    const named = value === 0 ? '为零' : value < 0 ? '低于零' : '高于零';
    return {
      id: `figure-${at + 1}`,
      label: diverging ? `${text}（${named}）` : text,
      fill,
      holds: (own) => own === text,
    };
  });
}

/** Ranges between edges; the lowest includes its lower edge, the others only the upper one. */
function ranges(
  edges: readonly number[],
  fills: readonly CountyFill[],
  labelOf: (from: number, to: number) => string,
): Array<Step & { readonly to: number }> {
  return fills.map((fill, at) => {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    return {
      id: `range-${at + 1}`,
      label: labelOf(from, to),
      fill,
      to,
      holds: (_, value) => value <= to,
    };
  });
}

/**
 * Ranges on both sides of zero, of one width, so that a fall is as dark as a rise of the same size. Zero itself
 * is a class where a county has it.
 */
function divergingSteps(sizes: readonly number[], unit: string): Step[] {
  const reach = Math.max(...sizes.map(Math.abs));
  const half = edge(reach / 2, 'nearest');
  const whole = edge(reach, 'up');
  const label = (side: string) => (from: number, to: number) =>
    `${side}零：${said(from)}至${said(to)}${unit}`;
  const falls = ranges([-whole, -half, 0], ['fall3', 'fall1'], label('低于'));
  const rises = ranges([0, half, whole], ['step1', 'step3'], label('高于'));
  const zero: Step = { id: 'zero', label: `零：0${unit}`, fill: 'zero', holds: (_, value) => value === 0 };
  const [far, near] = falls;
  const steps: Step[] = [
    ...(far && near
      ? [
          // An edge belongs to the range next to zero on either side.
          { ...far, holds: (_: string, value: number) => value < far.to },
          { ...near, holds: (_: string, value: number) => value >= far.to && value < 0 },
        ]
      : []),
    zero,
    ...rises.map((step, at) => ({
      ...step,
      id: `rise-${at + 1}`,
      holds: (_: string, value: number) => value > 0 && (at === 1 || value <= step.to),
    })),
  ];
  return steps.filter(({ holds }) => sizes.some((size) => holds('', size)));
}

/**
 * Up to three different figures become a class each, in the document's words. More are put into three equal
 * ranges between the smallest and the largest, in the magnitude that all share; where some are below zero, into
 * ranges on both sides of it. Only the figures given here decide, so that no other date widens a class.
 */
export function figureSteps(records: readonly PublishedRecord[]): Step[] {
  const sorted = [...records].sort((a, b) => signedNumber(a) - signedNumber(b));
  const values = sorted.map(signedNumber);
  const below = values.some((value) => value < 0);
  const words = new Map(sorted.map((record) => [recordFace(record).figure ?? '', signedNumber(record)]));
  const diverging = below && values.some((value) => value >= 0);
  if (words.size <= MOST_WORDED) return wordedSteps(words, below);
  const magnitudes = new Set(sorted.map(({ quantity }) => quantity?.magnitude ?? ''));
  const [shared = ''] = magnitudes.size === 1 ? [...magnitudes] : [];
  const scale = sizeOf(shared satisfies Magnitude);
  const sizes = values.map((value) => value / scale);
  const unit = `${shared}${sorted[0]?.quantity?.unit ?? ''}`;
  const [low = 0, high = 0] = [sizes[0], sizes[sizes.length - 1]];
  const inScale = (step: Step): Step => ({
    ...step,
    holds: (text, value) => step.holds(text, value / scale),
  });
  if (diverging) return divergingSteps(sizes, unit).map(inScale);
  // The edges are rounded before counties are assigned, so that each county is in the range its label names.
  const edges = [0, 1, 2, 3].map((at) =>
    edge(low + ((high - low) * at) / 3, at === 0 ? 'down' : at === 3 ? 'up' : 'nearest'),
  );
  const fills: readonly CountyFill[] = below ? ['fall3', 'fall2', 'fall1'] : ['step1', 'step2', 'step3'];
  const label = (from: number, to: number) =>
    below ? `低于零：${said(from)}至${said(to)}${unit}` : `${from}—${to}${unit}`;
  return ranges(edges, fills, label).map((step, at, all) =>
    inScale(at === all.length - 1 ? { ...step, holds: () => true } : step),
  );
}
