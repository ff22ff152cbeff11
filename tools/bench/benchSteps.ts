import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CORE_SHARD,
  documentShard,
  domainShard,
  hashHref,
  pathToDomain,
  pathToMap,
  pathToParagraph,
} from '../../src/model/paths.ts';
import type { CoreShard, DocumentShard, DomainShard } from '../../src/model/published/dataset.ts';
import type { Steps } from './benchUse.ts';

/** The user actions to measure on a built site, chosen from its own data. */
export function stepsOf(dist: string, tab: string): Steps {
  const read = <T>(shard: string): T => JSON.parse(readFileSync(join(dist, 'data', shard), 'utf8')) as T;
  const core = read<CoreShard>(CORE_SHARD);
  const documents = core.documents.map(({ id }) => read<DocumentShard>(documentShard(id)));
  const longest = documents.reduce((a, b) => (a.quotes.length >= b.quotes.length ? a : b));
  const panel = read<DomainShard>(domainShard(tab)).panels[0]?.id ?? '';
  return {
    tab: { href: hashHref(pathToDomain(tab)), panel },
    reader: hashHref(pathToParagraph(longest.document.id)),
    map: hashHref(pathToMap()),
  };
}
