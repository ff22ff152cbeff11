import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { type Outcome, readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { type Dataset, readDataset } from '../../src/prerender/readDataset.ts';

/** The demonstration cities: one with everything that reports have, and one with forty counties. */
export const DEMO_CITIES = ['demoCity', 'fortyCounties'] as const;
export type DemoCity = (typeof DEMO_CITIES)[number];

export const demoData = (city: DemoCity): string => `tests/fixtures/${city}/data`;
export const demoOriginals = (city: DemoCity): string => `tests/fixtures/${city}/originals`;

/** Runs the pipeline over a demonstration city, with its originals or with its locks alone. */
export const checkDemo = (city: DemoCity, state: 'with' | 'without'): Outcome =>
  runProject(readProject(demoData(city), state === 'with' ? { SOURCES_DIR: demoOriginals(city) } : {}));

/** Its published files by site path. Throws with the findings where there are any. */
export function demoFiles(city: DemoCity): Record<string, string> {
  const { files, findings } = checkDemo(city, 'with');
  if (files === null) throw new Error(findings.map(formatFinding).join('\n'));
  return {
    'originals/index.json': '[]',
    ...Object.fromEntries([...files].map(([path, text]) => [`data/${path}`, text])),
  };
}

export const demoDataset = (city: DemoCity): Dataset => readDataset(demoFiles(city));
