import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type EmbedHeights, embedHeightsSchema } from '../model/embedIndex.ts';
import { FROZEN_FILE, parseFrozen } from '../model/frozen.ts';
import { LOADER_PATH } from '../model/paths.ts';
import { parseShape } from '../queries/verifyFile.ts';
import { buildDrawing, buildScript, readTexts, writeFiles } from './bundle.ts';
import { drawIndexFiles } from './indexFiles.ts';

export interface EmbedsOptions {
  /** Folder of the authored data: measured heights and frozen versions stand in it. */
  readonly dataDir: string;
}

const HEIGHTS_FILE = 'embedHeights.json';
const FROZEN_DIR = 'frozen';

/** Another city may not have measured its panels yet. Throws where the file is not what the measuring command writes. */
function readHeights(dataDir: string): EmbedHeights {
  const file = join(dataDir, HEIGHTS_FILE);
  return existsSync(file) ? parseShape(embedHeightsSchema, readFileSync(file, 'utf8'), file) : {};
}

/** Draws what other people's pages show, after the site itself was built. */
export function embedsPlugin({ dataDir }: EmbedsOptions): Plugin {
  let place: { root: string; outDir: string } | null = null;
  return {
    name: 'embeds',
    apply: 'build',
    configResolved({ root, build }) {
      place = { root, outDir: join(root, build.outDir) };
    },
    async closeBundle() {
      if (!place) return;
      const { root, outDir } = place;
      const [{ module, styles }, enhance, loader] = await Promise.all([
        buildDrawing<typeof import('./drawEmbeds.tsx')>(root, 'src/prerender/drawEmbeds.tsx'),
        buildScript(root, 'src/embed/enhance.ts'),
        buildScript(root, 'src/embed/loader.ts'),
      ]);
      const script = `embed/enhance-${enhance.hash}.js`;
      const dataset = await module.readDataset(readTexts(join(outDir, 'data'), 'data/'));
      const options = { script, styles, hasPng: false };
      const frozenDir = join(dataDir, FROZEN_DIR);
      const versions = existsSync(frozenDir) ? readdirSync(frozenDir).sort() : [];
      const { files, unmeasured } = drawIndexFiles(dataset, {
        heights: readHeights(dataDir),
        frozen: versions,
        pictures: new Map(),
      });
      if (unmeasured.length > 0)
        this.warn(
          `没有量过高度、按 720 px 写的嵌入面板：${unmeasured.join('、')}；请运行 npm run embed:measure`,
        );
      writeFiles(
        outDir,
        new Map([
          ...files,
          [script, enhance.code],
          [LOADER_PATH, loader.code],
          ...module.drawEmbeds(dataset, options),
        ]),
      );
      for (const version of versions) {
        const texts = readTexts(join(frozenDir, version), 'data/');
        const about = parseFrozen(texts[`data/${FROZEN_FILE}`] ?? '', version);
        const frozen = await module.readDataset(texts);
        writeFiles(outDir, module.drawFrozen(dataset, frozen, about, options));
      }
    },
  };
}
