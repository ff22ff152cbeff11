import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { CityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { writeDataset } from '../../data/pipeline/write/writeDataset.ts';

/**
 * Writes the dataset of another city before its build, because only that of the project's own city is committed.
 * The data are checked first; findings stop the build, and all of them are listed.
 */
export function cityPlugin(root: string, { dataDir, publicDir, own }: CityFolders): Plugin {
  return {
    name: 'city',
    apply: (_config, { command }) => command === 'build' && !own && process.env.YOUJU_PUBLIC === undefined,
    config() {
      const { files, findings } = runProject(readProject(dataDir, process.env), true);
      if (files === null) throw new Error(`数据有误，没有构建：\n${findings.map(formatFinding).join('\n')}`);
      mkdirSync(publicDir, { recursive: true });
      cpSync(join(root, 'public', 'icon.svg'), join(publicDir, 'icon.svg'));
      writeDataset(join(publicDir, 'data'), files);
    },
  };
}
