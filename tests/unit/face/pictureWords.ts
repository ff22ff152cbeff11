import { comparePeriods } from '../../../src/model/fields/moment.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { PanelData } from '../../../src/model/select/panelData.ts';
import { faceText, recordFace } from '../../../src/model/text/face.ts';
import { type Asked, bare, countOf, missingParts, saidOver, tooFew } from './missingParts.ts';

/** The requirements for surfaces with many records at once: a picture, a sentence, a row of two points. */

/** A fact may be shown in the text's own words, a measured number never. */
export const isFact = (record: PublishedRecord): boolean =>
  record.kind !== 'observation' || record.quantity === null;

/** The expectation for a control: its figure, or the words it shows instead. */
export function told(record: PublishedRecord, control: string, words = control): Asked {
  const { figure } = recordFace(record);
  const inWords = isFact(record) && (figure === null || countOf(bare(control), bare(figure)) === 0);
  return inWords ? { told: words } : {};
}

export const lacks = (record: PublishedRecord, parts: readonly string[], text: string): string[] =>
  parts.length === 0 ? [] : [`${record.id} lacks ${parts.join(', ')}: ${text.slice(0, 400)}`];

/** The latest figure of each line; the others stand at their place in time, and their controls tell them. */
const endsOfLines = ({ lines }: PanelData): PublishedRecord[][] =>
  lines
    .flatMap(({ records }) => [...records].sort((a, b) => comparePeriods(b.period, a.period)).slice(0, 1))
    .map((record) => [record]);

/** Records in one row of a picture; both points of a pair share scope and name. */
const rowsOf = (data: PanelData): PublishedRecord[][] => {
  const { all, pairs, lines } = data;
  if (lines.length > 0) return endsOfLines(data);
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  return [
    ...pairs.map(({ from, to }) => [from, to]),
    ...all.filter((record) => !paired.has(record)).map((record) => [record]),
  ];
};

/** Everything that a picture of the panel must contain, as often as required. */
function owedBy(data: PanelData, line: string): string[] {
  return rowsOf(data).flatMap((row) => {
    const figures = row.flatMap((record) => (isFact(record) ? [] : (recordFace(record).figure ?? [])));
    const tags = row.flatMap((record) => recordFace(record).tags);
    const places = row.flatMap((record) => {
      const { scope, group, period } = recordFace(record);
      const over = bare(saidOver(line, record, data.all, data.pairs));
      return [scope, group ?? '', period].filter((words) => words !== '' && !over.includes(bare(words)));
    });
    return [...figures, ...tags, ...new Set(places)];
  });
}

/** Removes other words from a text: each of `once` as often as it is given, each of `always` everywhere. */
function without(text: string, once: readonly string[], always: readonly string[]): string {
  const cut = (left: string, words: string) => (words === '' ? left : left.replace(words, '|'));
  const rest = once.map(bare).reduce(cut, bare(text));
  const longest = [...new Set(always.map(bare))].sort((a, b) => b.length - a.length);
  return longest.reduce((left, words) => (words === '' ? left : left.split(words).join('|')), rest);
}

/**
 * Words that a picture contains less often than required. Names, and other text in `besides`, may contain the
 * same words, so they are removed before counting.
 */
export function pictureLacking(
  text: string,
  data: PanelData,
  line: string,
  besides: readonly string[],
): string[] {
  const named = data.all.flatMap(({ name, text: words }) => [name, words ?? name]);
  const rest = without(text, besides, named);
  return tooFew(rest, owedBy(data, line)).map((words) => `says too seldom ${words}: ${rest.slice(0, 600)}`);
}

/** A sentence must contain the whole face of every record in one piece. */
export function sentenceLacking(sentence: string, data: PanelData): string[] {
  const text = bare(sentence);
  // A map of mentions shows no figures; a map of figures names its counties and states the date in its title.
  if (data.spec.kind === 'map')
    return data.all
      .filter((record) => countOf(text, bare(recordFace(record).figure ?? record.name)) > 0)
      .flatMap((record) => lacks(record, missingParts(sentence, record), sentence));
  const changes = new Set(data.pairs.map(({ change }) => change));
  return data.all.flatMap((record) => {
    const named = !changes.has(record) || data.spec.kind === 'strip';
    const faces = [faceText(record, undefined, named), faceText(record)].map(bare);
    return faces.some((face) => countOf(text, face) > 0) ? [] : lacks(record, ['face'], sentence);
  });
}

/**
 * A shortened text must state its figures completely: its clauses are clauses of the sentence, and it counts
 * the rest.
 */
export function clausesLacking(text: string, whole: string, owed: PanelData): string[] {
  const sentence = bare(whole).replace(/。$/, '');
  const told = bare(text)
    .replace(/。$/, '')
    .replace(/；另有\d+项$/, '');
  return sentence.startsWith(told) && told.length > 0 ? [] : [`${owed.spec.id} cuts its figures: ${text}`];
}
