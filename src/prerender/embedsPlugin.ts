import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type EmbedHeights, embedHeightsSchema } from '../model/embedIndex.ts';
import { LOADER_PATH } from '../model/paths.ts';
import { parseShape } from '../queries/verifyFile.ts';
import { buildDrawing, buildScript, readTexts, writeFiles } from './bundle.ts';
import { drawIndexFiles } from './indexFiles.ts';

export interface EmbedsOptions {
  /** File of measured heights; another city may not have measured its own yet. */
  readonly heightsFile: string;
}

/** Throws where the file is not what the measuring command writes. */
function readHeights(file: string): EmbedHeights {
  return existsSync(file) ? parseShape(embedHeightsSchema, readFileSync(file, 'utf8'), file) : {};
}

/** Draws what other people's pages show, after the site itself was built. */
export function embedsPlugin({ heightsFile }: EmbedsOptions): Plugin {
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
      const { files, unmeasured } = drawIndexFiles(dataset, {
        heights: readHeights(heightsFile),
        frozen: [],
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
          ...module.drawEmbeds(dataset, { script, styles, hasPng: false }),
        ]),
      );
    },
  };
}
