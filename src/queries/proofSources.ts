import { useMemo } from 'react';
import type * as v from 'valibot';
import { LEXICON_SHARD, quotesShard } from '../model/paths.ts';
import type { CatalogueRow } from '../model/published/catalogue.ts';
import type { CoreShard } from '../model/published/dataset.ts';
import { lexiconShardSchema } from '../model/published/lexiconShard.ts';
import { quotesShardSchema } from '../model/published/quotesShard.ts';
import { useCatalogue } from './catalogue.ts';
import { type Loaded, useCore, useShard, useShards } from './dataset.ts';

type QuotesShard = v.InferOutput<typeof quotesShardSchema>;
type LexiconShard = v.InferOutput<typeof lexiconShardSchema>;

/** A row of the catalogue with its quoted words. */
export type QuotedRow = CatalogueRow & { readonly evidence: QuotesShard['rows'][number] };

export interface ProofSources {
  readonly core: CoreShard;
  readonly rows: readonly QuotedRow[];
  /** Short titles of the documents. */
  readonly titles: Readonly<Record<string, string>>;
  readonly lexicon: LexiconShard;
}

/**
 * All that a draft is compared with: the catalogue with its quotes, and the lexicon. Pages of domains are read only for
 * the evidence that someone opens.
 */
export function useProofSources(): Loaded<ProofSources> {
  const core = useCore();
  const catalogue = useCatalogue();
  const lexicon = useShard(LEXICON_SHARD, lexiconShardSchema);
  const parts = catalogue.state === 'ready' ? catalogue.data.directory.parts : 0;
  const names = useMemo(() => Array.from({ length: parts }, (_, at) => quotesShard(at)), [parts]);
  const quotes = useShards(names, quotesShardSchema);
  const rows = useMemo(() => {
    if (catalogue.state !== 'ready' || !catalogue.data.complete || quotes.state !== 'ready') return null;
    const words = quotes.data.flatMap((shard) => shard.rows);
    return catalogue.data.rows.map((row, at): QuotedRow => ({ ...row, evidence: words[at] ?? [] }));
  }, [catalogue, quotes]);
  const sources = useMemo(() => {
    if (core.state !== 'ready' || catalogue.state !== 'ready' || lexicon.state !== 'ready' || !rows)
      return null;
    const { titles } = catalogue.data.directory;
    return { core: core.data, rows, titles, lexicon: lexicon.data };
  }, [core, catalogue, lexicon, rows]);
  const failed = [core, catalogue, lexicon, quotes].find(({ state }) => state === 'error');
  if (failed?.state === 'error') return failed;
  return sources ? { state: 'ready', data: sources } : { state: 'loading' };
}
