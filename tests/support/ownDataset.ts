import { readFileSync } from 'node:fs';
import type { Deck } from '../../src/model/authored/deck.ts';
import type { CountiesShard } from '../../src/model/published/countiesShard.ts';
import type { CoreShard, DocumentShard, DomainShard } from '../../src/model/published/dataset.ts';
import type { ReviewShard } from '../../src/model/published/reviewShard.ts';

/** The published dataset of this project, whichever city's it is. */

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

export const CORE = readJson<CoreShard>('core.json');
export const COUNTIES = readJson<CountiesShard>('counties.json');
export const REVIEW = readJson<ReviewShard>('review.json');
/** The city's own deck. */
export const DECK = readJson<Deck>('decks/main.json');

/** Every document with all its quotes. */
export const DOCUMENTS = CORE.documents.map(({ id }) => readJson<DocumentShard>(`documents/${id}.json`));

/** A page that is composed of panels: the overview, or a domain. */
export interface Tab {
  readonly id: string;
  /** As its link says it. */
  readonly title: string;
  readonly hash: string;
  readonly shard: DomainShard;
}

export const OVERVIEW: Tab = {
  id: 'overview',
  title: '总览',
  hash: '#/',
  shard: readJson<DomainShard>('domains/overview.json'),
};

export const DOMAINS: readonly Tab[] = CORE.domains
  .filter(({ figures }) => figures > 0)
  .map(({ id, name }) => ({
    id,
    title: name,
    hash: `#/d/${id}`,
    shard: readJson<DomainShard>(`domains/${id}.json`),
  }));
