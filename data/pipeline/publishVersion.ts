import type { Manifest } from '../../src/model/published/manifest.ts';
import type { GeneratedFiles } from './publish/buildShards.ts';
import { versionEntry } from './publish/versionEntry.ts';
import { type Outcome, type Project, runProject } from './runPipeline.ts';

/** The version that the manifest of generated files names. */
export const versionOf = (files: GeneratedFiles): string =>
  (JSON.parse(files.get('manifest.json') ?? '{}') as Manifest).version;

/**
 * The project with the entry of the version that is now published, and its files with the list that has it. A
 * version that was published last adds none, and data with a finding stay as they are. Throws where the list
 * would change the version that it names.
 */
export function publishVersion(
  project: Project,
  outcome: Outcome,
  date: string,
): { readonly project: Project; readonly outcome: Outcome; readonly isNew: boolean } {
  const { data, files } = outcome;
  if (!data || !files) return { project, outcome, isNew: false };
  const version = versionOf(files);
  if (project.history.at(-1)?.version === version) return { project, outcome, isNew: false };
  const entry = versionEntry(data.authored, data.index, project.published, { version, date });
  const next = { ...project, history: [...project.history, entry] };
  const published = runProject(next, true);
  const named = published.files ? versionOf(published.files) : null;
  if (named !== version) throw new Error(`版本记录改动了版本：${version} 成为 ${named ?? '没有文件'}`);
  return { project: next, outcome: published, isNew: true };
}
