import { describe, expect, it } from 'vitest';
import type { PublishedProofData } from '../../../../data/pipeline/files/proofData.ts';
import { readingLexicon } from '../../../../data/pipeline/read/lexicon/readingLexicon.ts';
import type { PublishedRecord } from '../../../../src/model/published/dataset.ts';
import type { ProofLine } from '../../../../src/reading/proof/draftJudge.ts';
import type { Verdict } from '../../../../src/reading/proof/judge.ts';
import { DraftProof } from '../../../../src/reading/proof/proofDraft.ts';
import { Synonyms } from '../../../../src/reading/proof/synonyms.ts';
import { TABLES } from '../../../../src/reading/table/tables.ts';
import { buildDrafts, type Draft } from './drafts.ts';

/** What a proof may say of each kind of draft: a figure in dispute or doubt is named as such before it is passed. */
const WANTED: Readonly<Record<Draft['kind'], readonly Verdict[]>> = {
  right: ['same', 'disputed'],
  rounded: ['rounded', 'disputed'],
  converted: ['same', 'disputed'],
  qualifier: ['qualifier'],
  // The year may have a record of its own, with another value.
  year: ['scope', 'differs'],
  place: ['scope'],
  value: ['differs'],
  direction: ['differs'],
  status: ['status'],
  swapped: ['differs'],
  unknown: ['unknown'],
};

/** So many of the drafts have to be judged right. */
const LEAST = 0.9;

/** Proves a dataset by drafts about all of its records; `others` are records of another city. */
export function describeDrafts(
  title: string,
  data: PublishedProofData,
  others: readonly PublishedRecord[],
): void {
  describe(`drafts about ${title}`, () => {
    const lexicon = readingLexicon();
    const synonyms = new Synonyms(lexicon.synonyms);
    const proof = new DraftProof(data, lexicon);
    const lineOf = ({ text, figure }: Draft): ProofLine | undefined => {
      const at = text.lastIndexOf(figure);
      return proof.proof(text, TABLES).find(({ start, end }) => start < at + figure.length && end > at);
    };
    const judged = buildDrafts(data, others, (name) => synonyms.plain(name)).map((draft) => ({
      draft,
      line: lineOf(draft),
    }));
    const kinds = Array.from(new Set(judged.map(({ draft }) => draft.kind)));

    it.each(kinds)('are judged right: %s', (kind) => {
      const own = judged.filter(({ draft }) => draft.kind === kind);
      const missed = own.filter(({ line }) => !WANTED[kind].includes(line?.verdict ?? 'aside'));
      const told = missed.slice(0, 5).map(({ draft, line }) => `${draft.text} ${line?.verdict ?? 'nothing'}`);
      expect(missed.length, told.join('\n')).toBeLessThanOrEqual(own.length * (1 - LEAST));
    });

    it('never pass a wrong figure as the same', () => {
      const passed = judged.filter(({ draft, line }) => draft.wrong && line?.verdict === 'same');
      expect(passed.map(({ draft }) => draft.text)).toEqual([]);
    });
  });
}
