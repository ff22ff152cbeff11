import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CORE_SHARD,
  dataPath,
  documentShard,
  domainShard,
  hashHref,
  pathToDomain,
  pathToMap,
  pathToParagraph,
  plainPath,
} from '../../src/model/paths.ts';
import type { CoreShard, DocumentShard, DomainShard } from '../../src/model/published/dataset.ts';
import type { Steps } from './benchUse.ts';

/** Reads a dataset file of a built site, whose name there holds a part of its hash. Throws where there is none. */
function readBuilt<T>(dist: string, shard: string): T {
  const folder = dirname(dataPath(shard));
  const name = readdirSync(join(dist, folder)).find(
    (file) => plainPath(`${folder}/${file}`) === dataPath(shard),
  );
  if (name === undefined) throw new Error(`${dist}: nothing holds ${shard}`);
  return JSON.parse(readFileSync(join(dist, folder, name), 'utf8')) as T;
}

/** The user actions to measure on a built site, chosen from its own data. */
export function stepsOf(dist: string, tab: string): Steps {
  const read = <T>(shard: string): T => readBuilt<T>(dist, shard);
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
