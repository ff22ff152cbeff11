import { join } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { LOADER_PATH } from '../model/paths.ts';
import { buildDrawing, buildScript, readTexts, writeFiles } from './bundle.ts';
import { findPictureFont } from './pictureFont.ts';
import { rasterise } from './rasterise.ts';

const NO_FONT =
  '没有找到中文字体，未生成 embed/*.png（SVG 与网页不受影响）。装上字体后重新构建即可，Debian 为 apt-get install fonts-noto-cjk。';

/** Draws what other people's pages show, after the site itself was built. */
export function embedsPlugin(): Plugin {
  let place: { root: string; outDir: string; logger: Logger } | null = null;
  return {
    name: 'embeds',
    apply: 'build',
    configResolved({ root, build, logger }) {
      place = { root, outDir: join(root, build.outDir), logger };
    },
    async closeBundle() {
      if (!place) return;
      const { root, outDir, logger } = place;
      const [{ module, styles }, enhance, loader] = await Promise.all([
        buildDrawing<typeof import('./drawEmbeds.tsx')>(root, 'src/prerender/drawEmbeds.tsx'),
        buildScript(root, 'src/embed/enhance.ts'),
        buildScript(root, 'src/embed/loader.ts'),
      ]);
      const script = `embed/enhance-${enhance.hash}.js`;
      const dataset = await module.readDataset(readTexts(join(outDir, 'data'), 'data/'));
      const pictures = module.drawPictures(dataset);
      // A machine that could not set the words writes no picture of empty boxes.
      const font = findPictureFont();
      if (!font) logger.warn(NO_FONT);
      const images = font ? await rasterise(pictures, font) : new Map<string, Uint8Array>();
      writeFiles(
        outDir,
        new Map<string, string | Uint8Array>([
          [script, enhance.code],
          [LOADER_PATH, loader.code],
          ...pictures,
          ...images,
          ...module.drawEmbeds(dataset, { script, styles, hasPng: images.size > 0 }),
        ]),
      );
    },
  };
}
