import type { PageFolder } from '../files/pageFolder.ts';
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

/** The base with the pages of a text that is being added, so that its figures get their places. */
export function withPages(base: DraftBase, pages: PageFolder | null | undefined): DraftBase {
  if (!pages) return base;
  const { layer } = pages;
  const layers = new Map([...(base.project.layers ?? []), [layer.sha256, { dir: '', layer }] as const]);
  return { ...base, project: { ...base.project, layers } };
}

/** Tells a base of newly confirmed figures: the draft that was made over it is checked with them. */
export function updatePages({ project }: DraftBase, { layer }: PageFolder): void {
  const known = project.layers?.get(layer.sha256);
  if (known) (project.layers as Map<string, typeof known>).set(layer.sha256, { ...known, layer });
}
