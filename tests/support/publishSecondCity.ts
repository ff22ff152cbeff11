import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { runProject } from '../../data/pipeline/runPipeline.ts';
import { writeDataset } from '../../data/pipeline/write/writeDataset.ts';
import { readSecondCity } from './readSecondCity.ts';
import { SECOND_CITY_PUBLIC } from './secondCity.ts';

/** Set once it is done: every project of vitest asks for it. */
const DONE = 'SECOND_CITY_PUBLISHED';

/** Publishes the second city before the first test; throws with the findings where its data is wrong. */
export default function setup(): void {
  if (process.env[DONE] !== undefined) return;
  process.env[DONE] = '1';
  const { files, findings } = runProject(readSecondCity(), true);
  if (files === null)
    throw new Error(`tests/fixtures/secondCity:\n${findings.map(formatFinding).join('\n')}`);
  mkdirSync(SECOND_CITY_PUBLIC, { recursive: true });
  writeDataset(join(SECOND_CITY_PUBLIC, 'data'), files);
}
