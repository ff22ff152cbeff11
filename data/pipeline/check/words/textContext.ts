import { changePairs } from '../../../../src/model/authored/panelRecords.ts';
import { sitePlans } from '../../../../src/model/authored/sitePlans.ts';
import { leadWords } from '../../../../src/model/text/leadWords.ts';
import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { type Ground, recordWords, regionNames } from './basis.ts';
import { type Counts, countAll } from './placeholders.ts';

/** Everything that the texts of a dataset are checked against. */
export interface TextContext {
  readonly authored: Authored;
  readonly index: AuthoredIndex;
  readonly counts: Counts;
  readonly wordsOf: (entry: AuthoredRecord) => string;
  /** Whether words in quotation marks are quoted from a text, such as a name or a heading. */
  readonly isQuotation: (words: string) => boolean;
  readonly stepOf: Ground['stepOf'];
  readonly scopeOf: Ground['scopeOf'];
  /** Departments as the documents name them. */
  readonly offices: readonly string[];
}

export function buildTextContext(authored: Authored, index: AuthoredIndex): TextContext {
  const words = new Map(index.records.map((entry) => [entry.id, recordWords(entry, index)]));
  const paragraphs = authored.documents.flatMap((doc) => doc.paragraphs);
  const sides = authored.conflicts.flatMap((conflict) =>
    conflict.sides.map(({ words: said, evidence }) =>
      typeof evidence === 'string'
        ? (said ?? '')
        : [said ?? '', ...leadWords(evidence), evidence.quote].join(''),
    ),
  );
  const plans = sitePlans(authored.site).map(({ label }) => label);
  const quoted = [
    ...words.values(),
    ...sides,
    ...plans,
    ...authored.documents.flatMap((doc) => [doc.title, ...doc.setAside.map(({ quote }) => quote)]),
    ...new Set(paragraphs.flatMap(({ section }) => section ?? [])),
  ].join('\n');
  const steps = new Map<string, 'increase' | 'decrease'>();
  for (const entry of index.records)
    if (
      entry.kind === 'observation' &&
      (entry.record.sense === 'increase' || entry.record.sense === 'decrease')
    )
      for (const panel of index.panelsOf(entry.id))
        for (const { from, to, change } of changePairs(panel.panel))
          if (change === entry.id) for (const id of [from, to]) steps.set(id, entry.record.sense);
  const known = new Map<string, boolean>();
  return {
    authored,
    index,
    counts: countAll(authored, index),
    wordsOf: (entry) => words.get(entry.id) ?? '',
    isQuotation: (said) => {
      const answer = known.get(said) ?? (/十[一二三四五六七八九]五$/u.test(said) || quoted.includes(said));
      known.set(said, answer);
      return answer;
    },
    stepOf: (id) => steps.get(id) ?? null,
    scopeOf: ({ record }) =>
      record.region === authored.site.region ? null : regionNames(record.region, index),
    offices: [...new Set(paragraphs.flatMap(({ department }) => department ?? []))],
  };
}
