import { describe, expect, it } from 'vitest';
import { proofData } from '../../../../data/pipeline/files/proofData.ts';
import { readingLexicon } from '../../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { DraftProof } from '../../../../src/reading/proof/proofDraft.ts';
import { TABLES } from '../../../../src/reading/table/tables.ts';
import { publishedProof } from '../../../support/publishedProof.ts';
import { buildDrafts } from '../../reading/proof/drafts.ts';

/** What the page reads for a proof, against what the command has. */

const { data, files } = runProject(readProject('tests/fixtures/demoCity/data', {}), true);
if (!data || !files) throw new Error('the demonstration city does not pass');
const own = proofData(data);
const page = publishedProof((shard) => files.get(shard) ?? '');

describe('the catalogue with its quotes', () => {
  it('holds of each record the words by which a draft may speak of it', () => {
    const byId = new Map(page.data.records.map((row) => [row.id, row]));
    expect(byId.size).toBe(own.records.length);
    for (const { id, evidence } of own.records)
      expect(byId.get(id)?.evidence, id).toEqual(
        evidence.map(({ quote, figure, context, says }) => ({
          quote,
          figure,
          ...(context === undefined ? {} : { context }),
          ...(says === undefined ? {} : { says }),
        })),
      );
  });

  it('comes to the verdicts of the whole dataset, of drafts right and wrong', () => {
    const command = new DraftProof(own, readingLexicon());
    const text = buildDrafts(own, [], (name) => name)
      .map((draft) => draft.text)
      .join('\n');
    const lines = page.proof.proof(text, TABLES);
    expect(new Set(lines.map(({ verdict }) => verdict)).size).toBeGreaterThan(6);
    expect(lines.map(({ verdict, line }) => `${line} ${verdict}`)).toEqual(
      command.proof(text, TABLES).map(({ verdict, line }) => `${line} ${verdict}`),
    );
  });
});
