import type { Authored } from '../../data/pipeline/read/readAuthored.ts';
import { indexData, type Project, readProject, runChecks } from '../../data/pipeline/runPipeline.ts';
import { SECOND_CITY_DATA, SECOND_CITY_ORIGINALS } from './secondCity.ts';
import type { State } from './states.ts';

/**
 * The second city with its originals, or without them: then with the locks of a build that had them, as a
 * checkout has. Throws where its files cannot be read.
 */
export function readSecondCity(state: State = 'with'): Project & { authored: Authored } {
  const whole = readProject(SECOND_CITY_DATA, { SOURCES_DIR: SECOND_CITY_ORIGINALS });
  const { authored, originals, previous } = whole;
  if (!authored) throw new Error('the second city cannot be read');
  const { lock, documentLock } = runChecks(indexData(authored), originals, previous, true);
  const locked = { ...whole, authored, previous: { evidence: lock, documents: documentLock } };
  return state === 'with' ? locked : { ...locked, originals: new Map() };
}
