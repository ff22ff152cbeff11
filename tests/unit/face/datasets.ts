import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildShards } from '../../../data/pipeline/publish/buildShards.ts';
import { fillData, indexData, readProject, runChecks } from '../../../data/pipeline/runPipeline.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../../src/model/select/panelData.ts';
import { recordFace } from '../../../src/model/text/face.ts';
import { drawSome, firstOfEach } from '../../support/forms.ts';

/** The files of a dataset, whether or not its checks pass today, because the published form is tested. */
export function publish(project: ReturnType<typeof readProject>): ReadonlyMap<string, string> {
  const { authored, originals, previous, boundaries } = project;
  if (!authored) throw new Error('the data cannot be read');
  const data = indexData(authored);
  const { lock } = runChecks(data, originals, previous, true);
  const filled = fillData(data);
  return buildShards(filled.authored, filled.index, lock, boundaries);
}

/** Files by site path, as the prerenderer gets them. */
export const siteFiles = (files: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...files].map(([path, text]) => [`data/${path}`, text]));

export const readShard = <T>(files: ReadonlyMap<string, string>, path: string): T =>
  JSON.parse(files.get(path) ?? 'null') as T;

export const domainsOf = (files: ReadonlyMap<string, string>): DomainShard[] =>
  [...files.keys()]
    .filter((path) => path.startsWith('domains/'))
    .map((path) => readShard<DomainShard>(files, path));

export interface PlacedPanel {
  readonly shard: DomainShard;
  readonly data: PanelData;
}

export function panelsOf(shard: DomainShard): PlacedPanel[] {
  const byId = indexRecords(shard);
  return shard.panels.map((spec) => ({ shard, data: selectPanelData(spec, byId) }));
}

/**
 * The records of a city by the shard they stand in; where not all are asked for, half of the sorts of faces, drawn by
 * the seed, one of each.
 */
export function recordsToTell(files: ReadonlyMap<string, string>) {
  const shards = domainsOf(files);
  const sorts = firstOfEach(
    'faces',
    shards.flatMap((shard) => shard.records.map((record) => ({ shard, record }))),
    ({ record }) => `${record.kind} ${Object.keys(recordFace(record).parts).sort().join()}`,
  );
  const told = drawSome('faces', sorts, Math.ceil(sorts.length / 2));
  return shards.map((shard) => ({
    shard,
    records: told.flatMap((item) => (item.shard === shard ? [item.record] : [])),
  }));
}

/** One panel of each kind and some more, where not all are asked for. */
export function panelsToTell(panels: readonly PlacedPanel[]): readonly PlacedPanel[] {
  const taken = new Set([
    ...firstOfEach('faces', panels, ({ data }) => data.spec.kind),
    ...drawSome('faces', panels, 2),
  ]);
  return panels.filter((panel) => taken.has(panel));
}

/** Every file of a folder by its path in it. */
function readFolder(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.json') || path.endsWith('.csv'),
  );
  return new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]));
}

export const CITIES = [
  // The published files are tested; another test checks that they are current.
  { city: 'the city of this repository', files: readFolder('public/data') },
  {
    city: 'another city',
    files: publish(
      readProject('tests/fixtures/secondCity/data', {
        SOURCES_DIR: 'tests/fixtures/secondCity/originals',
      }),
    ),
  },
] as const;
