import { originalsDir } from '../../data/pipeline/read/originals.ts';
import { readProject } from '../../data/pipeline/runPipeline.ts';

/** What this machine holds of the originals. */
export interface FoundOriginals {
  /** Their folder where all of them are there; null where not. */
  readonly folder: string | null;
  readonly held: number;
  readonly all: number;
}

/** Throws where a folder is named and is not there: half of the tests would be left out for a slip of the pen. */
export function findOriginals(dataDir = 'data', env: NodeJS.ProcessEnv = process.env): FoundOriginals {
  const project = readProject(dataDir, env);
  const missing = project.findings.find(({ file }) => file === 'SOURCES_DIR');
  if (missing) throw new Error(missing.message);
  const held = project.originals.size;
  const all = project.authored?.documents.length ?? 0;
  return { folder: all > 0 && held === all ? originalsDir(dataDir, env) : null, held, all };
}

/** One line on what can be proven here. */
export const describeOriginals = ({ folder, held, all }: FoundOriginals): string =>
  folder === null
    ? `原文 ${held}/${all} 份：只在无原文的状态下测试。以 SOURCES_DIR 指明有全部原文的目录，即可两种状态都测`
    : `原文 ${held}/${all} 份：无原文、有原文两种状态都测试`;
