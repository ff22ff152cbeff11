import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SHARD } from '../../../src/model/paths.ts';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import type { PublishedLock } from '../../../src/model/published/revision.ts';
import type { PublishedVersion } from '../../../src/model/published/versionHistory.ts';
import type { DocumentLock } from './documentLock.ts';
import { DOCUMENT_LOCK_FILE } from './documentLock.ts';
import type { Finding } from './finding.ts';
import { HEIGHTS_FILE } from './formerIds.ts';
import { FROZEN_DIR, listFrozen } from './frozenVersions.ts';
import { listRecords } from './listRecords.ts';
import { LOCK_FILE, type Lock } from './lock.ts';
import { PUBLISHED_FILE } from './publication.ts';
import type { Authored } from './readAuthored.ts';
import { VERSIONS_FILE } from './versionHistory.ts';

/** Generated files that a copy of the project brought along from the city that was there before. */

export interface Generated {
  readonly evidence: Lock;
  readonly documents: DocumentLock;
  readonly published: PublishedLock | null;
  readonly history: readonly PublishedVersion[];
}

/** Whether a frozen version is of another place: another code, and none of its documents is one of ours. */
export function isOfAnotherCity(
  frozen: Pick<CoreShard, 'site' | 'documents'>,
  adcode: string,
  documents: ReadonlySet<string>,
): boolean {
  return frozen.site.adcode !== adcode && frozen.documents.every(({ id }) => !documents.has(id));
}

/** Whether a file names ids, and none of them is one of ours. */
function sharesNothing(ids: readonly string[], own: ReadonlySet<string>): boolean {
  return ids.length > 0 && ids.every((id) => !own.has(id));
}

/**
 * Finds the generated files of another city by what they name: a city keeps its documents and the ids of its
 * records, or says in aliases.json what became of them. The names are relative to the data folder.
 */
export function findLeftovers(dataDir: string, authored: Authored, generated: Generated): string[] {
  const { site, documents, aliases, panels } = authored;
  const records = listRecords(authored);
  const docs = new Set(documents.map(({ id }) => id));
  const renamed = aliases.map(({ from }) => from);
  const recordIds = new Set([...records.map(({ id }) => id), ...renamed]);
  const evidenceIds = new Set(records.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const asides = documents.flatMap(({ id, setAside }) => setAside.map((_, at) => `${id}-aside-${at + 1}`));
  const panelIds = new Set([
    ...Object.values(panels).flatMap((list) => list.map(({ id }) => id)),
    ...renamed,
  ]);
  const { evidence, documents: locked, published, history } = generated;
  const isForeign = sharesNothing(Object.keys(published?.records ?? {}), recordIds);
  const named = history.flatMap((version) => [
    ...version.documents.map(({ id }) => id),
    ...version.added.flatMap((domain) => domain.records.map(({ id }) => id)),
    ...version.corrected.map(({ record }) => record),
  ]);
  const heights = join(dataDir, HEIGHTS_FILE);
  const measured = existsSync(heights)
    ? Object.keys(JSON.parse(readFileSync(heights, 'utf8')) as object)
    : [];
  const files: Array<readonly [file: string, foreign: boolean]> = [
    [PUBLISHED_FILE, isForeign],
    // It is written together with the file of what is published, which may have been moved out alone.
    [
      VERSIONS_FILE,
      history.length > 0 && (isForeign || sharesNothing(named, new Set([...docs, ...recordIds]))),
    ],
    [LOCK_FILE, sharesNothing(Object.keys(evidence), new Set([...evidenceIds, ...asides]))],
    [DOCUMENT_LOCK_FILE, sharesNothing(Object.keys(locked), docs)],
    [HEIGHTS_FILE, sharesNothing(measured, panelIds)],
    ...listFrozen(dataDir).map((version): readonly [string, boolean] => {
      const core = JSON.parse(
        readFileSync(join(dataDir, FROZEN_DIR, version, CORE_SHARD), 'utf8'),
      ) as CoreShard;
      return [`${FROZEN_DIR}/${version}`, isOfAnotherCity(core, site.adcode, docs)];
    }),
  ];
  return files.flatMap(([file, foreign]) => (foreign ? [file] : []));
}

/** Tells all leftovers in one finding: what they are, and what to do with them. */
export function leftoverFindings(files: readonly string[], { site }: Authored): Finding[] {
  if (files.length === 0) return [];
  return [
    {
      file: 'data',
      recordId: 'leftovers',
      message: `这些文件属于另一座城市：${files.join('、')}。它们由构建和公布产生，只对原来的数据有效；请移出本文件夹（${site.city}的会在构建、公布、冻结时重新产生），不要改内容`,
    },
  ];
}
