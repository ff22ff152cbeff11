import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { buildIndex } from './data/pipeline/authoredIndex.ts';
import { listFindables } from './data/pipeline/buildSearch.ts';
import { dealDomains } from './data/pipeline/dealDomains.ts';
import { readProject } from './data/pipeline/runPipeline.ts';
import { classicConfig, FOLDER_APP } from './src/prerender/portable/classicBuild.ts';
import { portablePlugin } from './src/prerender/portable/portablePlugin.ts';

/** `npm run build:portable`, after the site itself was built: the same site, to be opened from disk. */

const root = fileURLToPath(new URL('.', import.meta.url));
const config = classicConfig(FOLDER_APP);

function findables() {
  const { authored } = readProject(join(root, 'data'), process.env);
  if (!authored) return [];
  const index = buildIndex(authored);
  return listFindables(authored, index, dealDomains(authored, index).pageOf);
}

export default defineConfig({
  ...config,
  root,
  plugins: [...config.plugins, portablePlugin({ from: process.env.PORTABLE_FROM ?? 'dist', findables })],
  build: { ...config.build, outDir: 'dist-portable', emptyOutDir: true },
});
