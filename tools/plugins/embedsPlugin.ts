import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { embedPath, LOADER_PATH } from '../../src/model/paths.ts';
import type { EmbedHeights } from '../../src/model/published/embedIndex.ts';
import { readShell } from '../../src/prerender/pages/pageDocument.ts';
import type { Dataset } from '../../src/prerender/readDataset.ts';
import { buildPrerenderer, buildScript, readTexts, writeFiles } from './bundle.ts';
import { buildElementPackage } from './elementPackage.ts';
import {
  buildEmbedPages,
  buildEmbedPictures,
  buildFrozenFiles,
  type Prerenderer,
  readSiteDatasets,
  withMoved,
} from './embedFiles.ts';
import { findHeights, type PanelHtml, readHeights, writeHeights } from './embedHeights.ts';
import type { FacsimileApi } from './facsimilePlugin.ts';
import { buildBoot, type PageFrame, type PageScript, sitePages } from './sitePages.ts';

export interface EmbedsOptions {
  /** Folder of the authored data, which contains measured heights and frozen versions. */
  readonly dataDir: string;
  /** Whether the dataset is the committed one, whose heights are stored beside it. */
  readonly keepsHeights: boolean;
  /** Whether to prerender only the site's own pages, and no embeds. */
  readonly pagesOnly?: boolean;
  /** Pages of documents, which embeds show where the city asks for it. */
  readonly facsimile: FacsimileApi;
}

const NO_FONT =
  '没有找到中文字体，未生成 embed/*.png（SVG 与网页不受影响）。装上字体后重新构建即可，Debian 为 apt-get install fonts-noto-cjk。';

/** Makes PNGs of the pictures. Without a Chinese font there are none, rather than pictures of empty boxes. */
export async function rasterisePictures(
  pictures: ReadonlyMap<string, string>,
  logger: Logger,
): Promise<Map<string, Uint8Array>> {
  // Imported lazily, so that the development server does not load the rasteriser.
  const { findPictureFont } = await import('../fonts/pictureFont.ts');
  const font = findPictureFont();
  if (font) return (await import('../fonts/rasterise.ts')).rasterise(pictures, font);
  logger.warn(NO_FONT);
  return new Map();
}

/** Reads width and height in pixels from the header of a PNG file (PNG specification, IHDR). */
function pngSize(file: Uint8Array): { width: number; height: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * Reads the app's style rules, first those that every page loads; lazy-loaded parts may occur in a
 * prerendered page as well.
 */
function readStyles(outDir: string, first: readonly string[]): string {
  const assets = join(outDir, 'assets');
  const later = readdirSync(assets)
    .filter((name) => name.endsWith('.css'))
    .map((name) => `assets/${name}`)
    .filter((path) => !first.includes(path))
    .sort();
  return [...first, ...later].map((path) => readFileSync(join(outDir, path), 'utf8')).join('\n');
}

/** The frame of the site's pages, as the build has written it. */
async function readFrame(root: string, outDir: string, hasPng: boolean): Promise<PageFrame> {
  const shell = readShell(readFileSync(join(outDir, 'index.html'), 'utf8'));
  return {
    root,
    shell,
    rules: readStyles(outDir, shell.styles),
    boot: await buildBoot(root),
    hasContentNames: true,
    hasPng,
  };
}

/** Every panel with its prerendered page. */
const listPages = ({ panels }: Pick<Dataset, 'panels'>, pages: ReadonlyMap<string, string>): PanelHtml[] =>
  panels.map(({ data: { spec, all } }) => {
    const html = pages.get(embedPath(spec.id));
    if (html === undefined) throw new Error(`no page was drawn for the panel ${spec.id}`);
    return { panel: spec.id, kind: spec.kind, records: all.length, html };
  });

interface FramesOptions extends Pick<EmbedsOptions, 'dataDir' | 'keepsHeights'> {
  /** Version of the dataset. */
  readonly version: string;
  /** Whether the machine has a Chinese font. */
  readonly hasFont: boolean;
  readonly script: PageScript;
  readonly logger: Logger;
}

/** The frame height of each panel: stored, measured now, or estimated, which is reported. */
async function frameHeights(
  pages: readonly PanelHtml[],
  { dataDir, keepsHeights, version, hasFont, script, logger }: FramesOptions,
): Promise<EmbedHeights> {
  const { heights, kept, measured, estimated, obstacle } = await findHeights(pages, {
    known: readHeights(dataDir),
    version,
    measure: async (changed) => {
      // Without a Chinese font, a browser would measure empty boxes.
      if (!hasFont) return { sizes: new Map(), obstacle: '本机没有中文字体' };
      logger.info(`嵌入面板：正在量 ${changed.length} 个的高度`);
      return (await import('./measurePanels.ts')).measurePanels(changed, script);
    },
  });
  if (measured.length > 0) logger.info(`嵌入面板：量了 ${measured.length} 个的高度`);
  if (estimated.length > 0)
    logger.warn(
      `${estimated.length} 个嵌入面板是新的或改动过的，没有量到高度（${obstacle}），框高先按偏高的估计写入：${estimated.join('、')}。在装有 Chromium 和中文字体的机器上重新构建即会量准。`,
    );
  // Written before the pages, so that the built site is newer than all its inputs.
  if (keepsHeights) writeHeights(dataDir, kept);
  return heights;
}

/** Prerenders pages, embeds and pictures after the site itself was built. */
export function embedsPlugin({ dataDir, keepsHeights, facsimile, pagesOnly = false }: EmbedsOptions): Plugin {
  let place: { root: string; outDir: string; logger: Logger } | null = null;
  return {
    name: 'embeds',
    apply: 'build',
    configResolved({ root, build, logger }) {
      place = { root, outDir: resolve(root, build.outDir), logger };
    },
    async closeBundle() {
      if (!place) return;
      const { root, outDir, logger } = place;
      const [{ module, styles }, enhance, loader, element] = await Promise.all([
        buildPrerenderer<Prerenderer>(root, 'src/prerender/prerenderSite.ts'),
        buildScript(root, 'src/entry/embed/enhance.ts'),
        buildScript(root, 'src/entry/embed/loader.ts'),
        buildElementPackage(root),
      ]);
      const script = `embed/enhance-${enhance.hash}.js`;
      const texts = readTexts(join(outDir, 'data'), 'data/');
      if (pagesOnly) {
        const dataset = module.readDataset(texts);
        const frame = await readFrame(root, outDir, false);
        writeFiles(outDir, sitePages(module.prerenderPages(dataset), dataset, frame));
        return;
      }
      const site = readSiteDatasets(module, texts, dataDir);
      const { dataset, frozen, foreign } = site;
      if (foreign.length > 0) logger.warn(`这些冻结版本属于另一座城市，没有画进网站：${foreign.join('、')}`);
      const pictures = buildEmbedPictures(module, dataset);
      const pngs = await rasterisePictures(pictures, logger);
      const hasPng = pngs.size > 0;
      const options = { script, styles, hasPng };
      const { embedCrops } = await facsimile.draw();
      const cropsOf = embedCrops && ((id: string) => embedCrops.get(id) ?? []);
      const embeds = buildEmbedPages(module, site, cropsOf ? { ...options, cropsOf } : options);
      const heights = await frameHeights(listPages(dataset, embeds), {
        dataDir,
        keepsHeights,
        version: dataset.core.version,
        hasFont: hasPng,
        script: { path: script, code: enhance.code },
        logger,
      });
      const index = module.buildIndexFiles(dataset, {
        heights,
        frozen: frozen.map(({ about }) => about.version),
        pictures: new Map([...pngs].map(([path, png]) => [basename(path, '.png'), pngSize(png)])),
      });
      writeFiles(
        outDir,
        new Map<string, string | Uint8Array>([
          ...index,
          [script, enhance.code],
          [LOADER_PATH, loader.code],
          ...element,
          ...withMoved(module, pictures, dataset, 'svg'),
          ...withMoved(module, pngs, dataset, 'png'),
          ...embeds,
          ...frozen.flatMap((version) => [...buildFrozenFiles(module, version, site, options)]),
          ...sitePages(module.prerenderPages(dataset), dataset, await readFrame(root, outDir, hasPng)),
        ]),
      );
    },
  };
}
