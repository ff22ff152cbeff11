import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { plainPath } from '../../src/model/paths.ts';
import { TOKENS } from '../../src/styles/tokens.ts';
import { readSite } from '../portable/siteFiles.ts';
import { buildScript, writeFiles } from './bundle.ts';

/** The name under which the installed app appears on the device. */
const NAME = '有据';
const WORKER = 'sw.js';
const MANIFEST = 'manifest.webmanifest';
/** The placeholder for the list of precached files in the worker's code. */
const LIST = 'self.__WB_MANIFEST';
const MANIFEST_LINK = `<link rel="manifest" href="./${MANIFEST}">`;

/** The background colour while the installed app opens. */
const { paper } = TOKENS.light;

/** All addresses are relative, so that the same build can be installed from any folder. */
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

/** Whether a file is precached: all but embeds, downloads and pages of documents, which are fetched on demand. */
const isPrecached = (path: string): boolean =>
  !/^(?:embed|data\/open|facsimile)\//.test(path) &&
  path !== WORKER &&
  path !== MANIFEST &&
  !path.startsWith('.');

export interface PrecachedFile {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}

const hashOf = (content: Uint8Array, form: 'hex' | 'base64'): string =>
  createHash('sha256').update(content).digest(form);

/**
 * Every file to precache: its revision, by which workbox identifies its version, and its whole hash, by which the
 * worker refuses a file of another version.
 */
export function precachedFiles(files: ReadonlyMap<string, Uint8Array>): PrecachedFile[] {
  return [...files]
    .filter(([path]) => isPrecached(path))
    .map(([path, content]) => ({
      url: path.split('/').map(encodeURIComponent).join('/'),
      // The name of a chunk or shard contains its hash, so it may come from the browser's own cache.
      revision:
        path.startsWith('assets/') || plainPath(path) !== path ? null : hashOf(content, 'hex').slice(0, 16),
      integrity: `sha256-${hashOf(content, 'base64')}`,
    }));
}

/** Builds the worker that precaches the files in a folder, and returns their list. */
export async function writeWorker(root: string, folder: string): Promise<ReturnType<typeof precachedFiles>> {
  const precached = precachedFiles(readSite(folder));
  const { code } = await buildScript(root, 'src/entry/worker/serviceWorker.ts');
  if (!code.includes(LIST)) throw new Error('the worker has no placeholder for the list of files');
  writeFiles(folder, new Map([[WORKER, code.replace(LIST, () => JSON.stringify(precached))]]));
  return precached;
}

/** Writes the kill switch to the worker's address. */
export async function writeKillSwitch(root: string, folder: string): Promise<void> {
  const { code } = await buildScript(root, 'src/entry/worker/killSwitch.ts');
  writeFiles(folder, new Map([[WORKER, code]]));
}

/** Writes the web app manifest and links it in every page. */
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
 * Makes the site installable and usable without network where `flag` is `1`. `off` writes the kill switch,
 * which removes the app from devices that have it. Any other build contains none of this.
 */
export function appPlugin(flag: string | undefined): Plugin {
  const wanted = flag === '1';
  let target: { root: string; outDir: string; logger: Logger } | null = null;
  return {
    name: 'app',
    config: () => ({ define: { 'import.meta.env.YOUJU_APP': JSON.stringify(wanted) } }),
    configResolved({ root, build, logger, command }) {
      const builds = command === 'build' && (wanted || flag === 'off');
      target = builds ? { root, outDir: resolve(root, build.outDir), logger } : null;
    },
    closeBundle: {
      // Run after all other files have been written.
      order: 'post',
      sequential: true,
      async handler() {
        if (!target) return;
        const { root, outDir, logger } = target;
        if (wanted) {
          writeManifest(outDir);
          const precached = await writeWorker(root, outDir);
          logger.info(`可安装：${precached.length} 个文件留存在设备上（${WORKER}）`);
        } else {
          await writeKillSwitch(root, outDir);
          logger.info(`${WORKER} 是撤回安装的开关：装过的浏览器下次打开时删除留存的文件`);
        }
      },
    },
  };
}
