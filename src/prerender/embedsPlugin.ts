import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { FROZEN_FILE, parseFrozen } from '../model/frozen.ts';
import { LOADER_PATH } from '../model/paths.ts';
import { buildDrawing, buildScript, readTexts, writeFiles } from './bundle.ts';

/** Draws what other people's pages show, after the site itself was built. */
export function embedsPlugin(): Plugin {
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
      const frozenDir = join(root, 'data', 'frozen');
      writeFiles(
        outDir,
        new Map([[script, enhance.code], [LOADER_PATH, loader.code], ...module.drawEmbeds(dataset, options)]),
      );
      for (const version of existsSync(frozenDir) ? readdirSync(frozenDir) : []) {
        const { [FROZEN_FILE]: about = '', ...texts } = readTexts(join(frozenDir, version), '');
        const files = Object.entries(texts).map(([path, text]) => [`data/${path}`, text]);
        const frozen = await module.readDataset(Object.fromEntries(files));
        writeFiles(outDir, module.drawFrozen(dataset, frozen, parseFrozen(about, version), options));
      }
    },
  };
}
