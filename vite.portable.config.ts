import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { listSearchItems, listSearchWords } from './data/pipeline/publish/buildSearch.ts';
import { paginateDomains } from './data/pipeline/publish/paginateDomains.ts';
import { cityFolders } from './data/pipeline/read/cityFolders.ts';
import { fillData, indexData, readProject } from './data/pipeline/runPipeline.ts';
import { classicConfig, FOLDER_APP } from './tools/portable/classicBuild.ts';
import { portablePlugin } from './tools/portable/portablePlugin.ts';
import { shownIn } from './tools/portable/siteFiles.ts';

/** `npm run build:portable`, after the site itself was built: the same site, to be opened from disk. */

const root = fileURLToPath(new URL('.', import.meta.url));
const { dataDir } = cityFolders(root, process.env);
const from = process.env.PORTABLE_FROM ?? 'dist';
const config = classicConfig(FOLDER_APP, shownIn(join(root, from)));

function searchItems() {
  const { authored } = readProject(dataDir, process.env);
  if (!authored) throw new Error('数据无法读取：请先运行 npm run data:check');
  const data = fillData(indexData(authored));
  const { pageOf } = paginateDomains(data.authored, data.index);
  return {
    found: listSearchItems(data.authored, data.index, pageOf),
    words: listSearchWords(data.authored),
  };
}

export default defineConfig({
  ...config,
  root,
  plugins: [...config.plugins, portablePlugin({ from, searchItems })],
  build: { ...config.build, outDir: 'dist-portable', emptyOutDir: true },
});
