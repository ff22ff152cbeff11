import { readFileSync } from 'node:fs';
import type { PublishedProofData } from '../../../data/pipeline/files/proofData.ts';
import { TABLES } from '../../../src/reading/table/tables.ts';
import { publishedProof } from '../../support/publishedProof.ts';
import { buildDrafts } from '../../unit/reading/proof/drafts.ts';

/** Drafts about the dataset that the site was built over, with the verdicts that the reader gives them in Node. */

const { data, proof } = publishedProof((shard) => readFileSync(`public/data/${shard}`, 'utf8'));
// The drafts need of a record only what a row of the catalogue has too.
const drafts = buildDrafts(data as unknown as PublishedProofData, [], (name) => name);

/** A draft of so many characters, of sentences of every kind. */
export function longDraft(characters: number): string {
  const step = Math.max(1, Math.floor(drafts.length / 400));
  let text = '';
  for (let at = 0; text.length < characters; at += step) {
    text += drafts[at % drafts.length]?.text ?? '';
    if (at % 5 === 0) text += '\n';
  }
  return text;
}

export const verdictsOf = (text: string): string[] => proof.proof(text, TABLES).map(({ verdict }) => verdict);

/** The first sentence of a kind of which the first quantity that is compared gets a verdict. */
export function sentenceOf(kind: (typeof drafts)[number]['kind'], verdict: string) {
  for (const draft of drafts.filter((item) => item.kind === kind)) {
    const lines = proof.proof(draft.text, TABLES).filter((line) => line.verdict !== 'aside');
    const [line] = lines;
    if (lines.length === 1 && line?.verdict === verdict) return { ...draft, line };
  }
  throw new Error(`no sentence of the kind ${kind} is ${verdict} here`);
}
