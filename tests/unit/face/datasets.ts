import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../../../data/pipeline/authoredIndex.ts';
import { buildShards } from '../../../data/pipeline/buildShards.ts';
import { readProject, runChecks } from '../../../data/pipeline/runPipeline.ts';
import { fillTexts } from '../../../data/pipeline/words/fillTexts.ts';
import type { DomainShard } from '../../../src/model/dataset.ts';
import { OPEN_FILES } from '../../../src/model/openFiles.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../../src/model/panelData.ts';
import { readTexts } from '../../../src/prerender/bundle.ts';

const SECOND = 'tests/fixtures/secondCity';

/** The second city is published here and now, whether or not its checks pass: what is published is what is looked at. */
function publishSecond(): ReadonlyMap<string, string> {
  const project = readProject(`${SECOND}/data`, { SOURCES_DIR: `${SECOND}/originals` });
  const { authored, originals, previous, boundaries } = project;
  if (!authored) throw new Error('no second city');
  const { lock } = runChecks(authored, originals, previous, true);
  const filled = fillTexts(authored, buildIndex(authored));
  return buildShards(filled, buildIndex(filled), lock, boundaries);
}

/** By site path, as a page that is drawn at build time is given them. */
export const siteFiles = (files: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...files].filter(([path]) => path.endsWith('.json')).map(([path, text]) => [`data/${path}`, text]),
  );

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

const OWN = 'public/data';
const CSV = `open/${OPEN_FILES.csv}`;
const own = new Map([
  ...Object.entries(readTexts(OWN, '')),
  [CSV, readFileSync(join(OWN, CSV), 'utf8')] as const,
]);

/** By path below the folder of the data. */
export const CITIES: ReadonlyArray<{ readonly city: string; readonly files: ReadonlyMap<string, string> }> = [
  { city: 'the city of this repository', files: own },
  { city: 'another city', files: publishSecond() },
];
