import type { IndexedData } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';
import { indexData, type Project } from '../runPipeline.ts';

/** The data to which a document is added, read once. */
export interface DraftBase {
  readonly project: Project;
  /** As it stands in the files; maps without records have none. */
  readonly authored: Authored;
  readonly data: IndexedData;
}

/** The base of new documents; null where the data cannot be read. */
export const draftBase = (project: Project): DraftBase | null =>
  project.authored ? { project, authored: project.authored, data: indexData(project.authored) } : null;
