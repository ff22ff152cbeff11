import { originalsDirs } from '../../data/pipeline/read/originals.ts';
import { readProject } from '../../data/pipeline/runPipeline.ts';

/** The originals that this machine has. */
export interface FoundOriginals {
  /** Their folder if all of them are there, otherwise null. */
  readonly folder: string | null;
  readonly held: number;
  readonly all: number;
}

/** Throws where a named folder does not exist, because a typo would skip half of the tests. */
export function findOriginals(dataDir = 'data', env: NodeJS.ProcessEnv = process.env): FoundOriginals {
  const project = readProject(dataDir, env);
  const missing = project.findings.find(({ file }) => file === 'SOURCES_DIR');
  if (missing) throw new Error(missing.message);
  const held = project.originals.size;
  const all = project.authored?.documents.length ?? 0;
  return { folder: all > 0 && held === all ? (originalsDirs(dataDir, env)[0] ?? null) : null, held, all };
}

/** One line that says what can be proven on this machine. */
export const describeOriginals = ({ folder, held, all }: FoundOriginals): string =>
  folder === null
    ? `原文 ${held}/${all} 份：只在无原文的状态下测试。以 SOURCES_DIR 指明有全部原文的目录，即可两种状态都测`
    : `原文 ${held}/${all} 份：无原文、有原文两种状态都测试`;
