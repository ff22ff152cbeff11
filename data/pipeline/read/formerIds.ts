import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AliasKind } from '../../../src/model/fields/alias.ts';
import { CORE_SHARD } from '../../../src/model/paths.ts';
import type { CoreShard, DomainShard } from '../../../src/model/published/dataset.ts';
import type { PublishedLock } from '../../../src/model/published/revision.ts';
import { FROZEN_DIR, listFrozen, listShards } from './frozenVersions.ts';
import { PUBLISHED_FILE } from './publication.ts';

/** An id that others may have copied, and where it was published. */
export interface FormerId {
  readonly kind: AliasKind;
  readonly id: string;
  /** The file or folder of `data/` that contains it. */
  readonly seen: string;
}

/** The build writes this file even before the first publication. */
export const HEIGHTS_FILE = 'embedHeights.json';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** The ids of a frozen version; its files are checked by their hashes when it is prerendered. */
function frozenIds(folder: string, seen: string): FormerId[] {
  const of = (kind: AliasKind, items: readonly { readonly id: string }[]): FormerId[] =>
    items.map(({ id }) => ({ kind, id, seen }));
  const core = readJson<CoreShard>(join(folder, CORE_SHARD));
  const shards = listShards(folder).map((path) => readJson<DomainShard>(join(folder, path)));
  return [
    ...of('document', core.documents),
    ...of('deck', core.decks),
    ...of('domain', core.site.domains),
    ...shards.flatMap(({ panels, records, indicators }) => [
      ...of('panel', panels),
      ...of('record', records),
      ...of('indicator', indicators),
      ...of(
        'evidence',
        records.flatMap(({ evidence }) => evidence),
      ),
    ]),
  ];
}

/** Every id of the last publication, of the frozen versions and of the measured embeds, each once. */
export function readFormerIds(dataDir: string, published: PublishedLock | null): FormerId[] {
  const lock = Object.entries({ record: Object.keys(published?.records ?? {}), ...published?.ids });
  const heights = join(dataDir, HEIGHTS_FILE);
  const measured = existsSync(heights) ? Object.keys(readJson<object>(heights)) : [];
  const all = [
    ...lock.flatMap(([kind, ids]) =>
      ids.map((id): FormerId => ({ kind: kind as AliasKind, id, seen: PUBLISHED_FILE })),
    ),
    ...listFrozen(dataDir).flatMap((version) =>
      frozenIds(join(dataDir, FROZEN_DIR, version), `${FROZEN_DIR}/${version}`),
    ),
    ...measured.map((id): FormerId => ({ kind: 'panel', id, seen: HEIGHTS_FILE })),
  ];
  return [...new Map(all.map((item) => [`${item.kind} ${item.id}`, item])).values()];
}
