import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import { regionNames, senseOf, statusOf } from './basis.ts';
import type { Citation } from './figures.ts';
import { scanWords } from './lexicon.ts';

/** Words by which a text says that a figure is not a result yet. */
const STATUS_WORDS: Readonly<Record<string, RegExp>> = {
  forecast: /预计|预期|有望|将/u,
  estimate: /概算|估算|预算/u,
  planned: /计划|规划|拟|目标|力争/u,
};
const STATUS_NAME: Readonly<Record<string, string>> = { forecast: '预计', estimate: '概算', planned: '计划' };

interface Saying {
  /** The clause with the heading and the words before a colon, which are read with the figure. */
  readonly clause: string;
  /** The text up to the end of the clause, with its heading. */
  readonly text: string;
  readonly alone: boolean;
}

/** The parts of a figure's face that a clause with the figure leaves out. */
function missingParts(entry: AuthoredRecord, saying: Saying, index: AuthoredIndex, city: string): string[] {
  const { record } = entry;
  const missing: string[] = [];
  const status = statusOf(entry);
  if (status !== null && status !== 'actual' && !STATUS_WORDS[status]?.test(saying.clause))
    missing.push(STATUS_NAME[status] ?? status);
  if (entry.kind === 'observation' && entry.record.derived && !/推算|相减|合计为/u.test(saying.text))
    missing.push('推算');
  const sense = senseOf(entry);
  const kinds = new Set(scanWords(saying.clause).map(({ kind }) => kind));
  if (sense === 'increase' && !kinds.has('up')) missing.push('增');
  if (sense === 'decrease' && !kinds.has('down')) missing.push('降');
  if (!saying.alone) return missing;
  if (record.group !== undefined && !saying.text.includes(record.group)) missing.push(record.group);
  if (record.region !== city) {
    const names = regionNames(record.region, index);
    if (!names.some((name) => saying.text.includes(name))) missing.push(names[0] ?? record.region);
  }
  const { kind, from } = record.period;
  const year = kind === 'year' || kind === 'as-of' ? from?.slice(0, 4) : undefined;
  if (year !== undefined && !saying.text.includes(year)) missing.push(`${year}年`);
  return missing;
}

/**
 * A number never travels alone: a text with a figure has to state its scope, group, year, status and sense.
 */
export function checkParts(citation: Citation, saying: Saying, index: AuthoredIndex, city: string): string[] {
  if (citation.records.length === 0) return [];
  const lists = citation.records.map((entry) => missingParts(entry, saying, index, city));
  const least = lists.reduce((a, b) => (b.length < a.length ? b : a));
  return least.length === 0
    ? []
    : [`${citation.shown} 丢了${least.join('、')}（记录 ${citation.records[lists.indexOf(least)]?.id}）`];
}
