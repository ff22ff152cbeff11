import { sitePlans } from '../../src/model/authored/sitePlans.ts';
import { CATALOGUE_DIRECTORY, catalogueShard, LEXICON_SHARD, quotesShard } from '../../src/model/paths.ts';
import { type CatalogueDirectory, cataloguePartSchema } from '../../src/model/published/catalogue.ts';
import type { CoreShard } from '../../src/model/published/dataset.ts';
import { lexiconShardSchema } from '../../src/model/published/lexiconShard.ts';
import { quotesShardSchema } from '../../src/model/published/quotesShard.ts';
import { parseShape } from '../../src/queries/verifyFile.ts';
import { DraftProof } from '../../src/reading/proof/proofDraft.ts';
import type { ProofData } from '../../src/reading/proof/proofRecord.ts';

/** A published dataset as the page compares a draft with it, whichever city's it is; `textOf` reads one of its files. */
export function publishedProof(textOf: (shard: string) => string): { data: ProofData; proof: DraftProof } {
  const read = <T>(shard: string): T => JSON.parse(textOf(shard)) as T;
  const { parts } = read<CatalogueDirectory>(CATALOGUE_DIRECTORY);
  const records = Array.from({ length: parts }, (_, at) => {
    const quotes = parseShape(quotesShardSchema, textOf(quotesShard(at)), quotesShard(at)).rows;
    const part = parseShape(cataloguePartSchema, textOf(catalogueShard(at)), catalogueShard(at)).rows;
    if (part.length !== quotes.length)
      throw new Error(`${catalogueShard(at)} and its quotes differ in length`);
    return part.map((row, index) => ({ ...row, evidence: quotes[index] ?? [] }));
  }).flat();
  const { site, regions } = read<CoreShard>('core.json');
  const plans = sitePlans(site);
  const plan = plans[plans.length - 1] ?? site.period;
  const data = { records, regions, plan, city: site.city };
  return {
    data,
    proof: new DraftProof(data, parseShape(lexiconShardSchema, textOf(LEXICON_SHARD), LEXICON_SHARD)),
  };
}
