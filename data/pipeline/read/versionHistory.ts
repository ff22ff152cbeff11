import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type PublishedVersion, versionHistorySchema } from '../../../src/model/published/versionHistory.ts';

/** The list of published versions, to which every publication of another version adds an entry. */

export const VERSIONS_FILE = 'versions.lock.json';

/** Reads the list, oldest version first; empty before the first publication that kept it. */
export function readHistory(path: string): readonly PublishedVersion[] {
  return existsSync(path) ? v.parse(versionHistorySchema, JSON.parse(readFileSync(path, 'utf8'))) : [];
}

/** One line per version, so that a publication adds one line. */
export const formatHistory = (history: readonly PublishedVersion[]): string =>
  `[\n${history.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
