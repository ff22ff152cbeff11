import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { TOKENS } from '../../src/styles/tokens.ts';
import { readSite } from '../portable/siteFiles.ts';
import { buildScript, writeFiles } from './bundle.ts';

/** The name a visitor finds among the programs of the device. */
const NAME = '有据';
const WORKER = 'sw.js';
const MANIFEST = 'manifest.webmanifest';
/** Where the worker's code names the files it keeps. */
const LIST = 'self.__WB_MANIFEST';
const MANIFEST_LINK = `<link rel="manifest" href="./${MANIFEST}">`;

/** What stands round the page while it opens. */
const { paper } = TOKENS.light;

/** Relative, so that the same build can be installed from any folder. */
const WEB_MANIFEST = {
  name: NAME,
  short_name: NAME,
  description: '每一个数字都能回到它的原文段落。',
  lang: 'zh-CN',
  start_url: './',
  scope: './',
  display: 'minimal-ui',
  background_color: paper,
  theme_color: paper,
  icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
};

/** Kept on the device: all but panels of other people's pages and downloads, which are asked for when wanted. */
const isPrecached = (path: string): boolean =>
  !/^(?:embed|data\/open)\//.test(path) && path !== WORKER && path !== MANIFEST && !path.startsWith('.');

/** Every file to keep, with a hash of its content: what workbox takes a version by. */
export function precachedFiles(
  files: ReadonlyMap<string, Uint8Array>,
): Array<{ url: string; revision: string | null }> {
  return [...files]
    .filter(([path]) => isPrecached(path))
    .map(([path, content]) => ({
      url: path.split('/').map(encodeURIComponent).join('/'),
      // The name of a chunk says its version: it may come out of the browser's own cache.
      revision: path.startsWith('assets/')
        ? null
        : createHash('sha256').update(content).digest('hex').slice(0, 16),
    }));
}

/** Builds the worker for the files that lie in a folder now; they are what it keeps. Returns them. */
export async function writeWorker(root: string, folder: string): Promise<ReturnType<typeof precachedFiles>> {
  const kept = precachedFiles(readSite(folder));
  const { code } = await buildScript(root, 'src/entry/worker/serviceWorker.ts');
  if (!code.includes(LIST)) throw new Error('the worker has no place for the list of files');
  writeFiles(folder, new Map([[WORKER, code.replace(LIST, () => JSON.stringify(kept))]]));
  return kept;
}

/** Puts a worker at the same address that takes everything back. */
export async function writeKillSwitch(root: string, folder: string): Promise<void> {
  const { code } = await buildScript(root, 'src/entry/worker/killSwitch.ts');
  writeFiles(folder, new Map([[WORKER, code]]));
}

/** Puts the description of the program beside the pages, and names it in each. */
function writeManifest(folder: string): void {
  const pages = [...readSite(folder)].filter(([path]) => /^[^/]+\.html$/.test(path));
  writeFiles(
    folder,
    new Map([
      [MANIFEST, `${JSON.stringify(WEB_MANIFEST, null, 1)}\n`],
      ...pages.map(([path, html]): [string, string] => [
        path,
        html.toString('utf8').replace('</head>', () => `  ${MANIFEST_LINK}\n  </head>`),
      ]),
    ]),
  );
}

/**
 * Makes of the site one that can be installed and opened without network, where `flag` is `1`; `off`
 * puts a worker in its place that takes everything back from those who have it. Any other build
 * contains none of it.
 */
export function appPlugin(flag: string | undefined): Plugin {
  const wanted = flag === '1';
  let place: { root: string; outDir: string; logger: Logger } | null = null;
  return {
    name: 'app',
    config: () => ({ define: { 'import.meta.env.YOUJU_APP': JSON.stringify(wanted) } }),
    configResolved({ root, build, logger, command }) {
      const builds = command === 'build' && (wanted || flag === 'off');
      place = builds ? { root, outDir: join(root, build.outDir), logger } : null;
    },
    closeBundle: {
      // After everything else has been written.
      order: 'post',
      sequential: true,
      async handler() {
        if (!place) return;
        const { root, outDir, logger } = place;
        if (wanted) {
          writeManifest(outDir);
          const kept = await writeWorker(root, outDir);
          logger.info(`可安装：${kept.length} 个文件留存在设备上（${WORKER}）`);
        } else {
          await writeKillSwitch(root, outDir);
          logger.info(`${WORKER} 是撤回安装的开关：装过的浏览器下次打开时删除留存的文件`);
        }
      },
    },
  };
}
