import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Logger, Plugin } from 'vite';
import { type PackedSearch, searchTexts } from '../../src/entry/disk/searchFile.ts';
import {
  DATA_SCRIPT,
  dataPath,
  LICENCES_PATH,
  MANIFEST_PATH,
  OPEN_SCRIPT,
  plainPath,
  SEARCH_DIRECTORY,
  SEARCH_DOCUMENTS_PATH,
  SIGNATURE_SCRIPT,
  SINGLE_PAGE,
} from '../../src/model/paths.ts';
import { withoutVersion } from '../../src/model/published/datasetVersion.ts';
import type { Manifest } from '../../src/model/published/manifest.ts';
import type { SearchDirectory } from '../../src/model/published/searchShard.ts';
import type { ItemWords } from '../../src/model/search/searchIndex.ts';
import { buildScript, writeFiles } from '../plugins/bundle.ts';
import { bundleLazyParts, bundleSingleApp, bundleUnpacker } from './classicBuild.ts';
import { folderLicences, singleLicences } from './copyLicences.ts';
import { assetsOf, diskPage } from './diskPage.ts';
import { dataScript, folderNote } from './folderFiles.ts';
import { sha256, signatureScript } from './signature.ts';
import { singlePage } from './singlePage.ts';
import { singleView } from './singleView.ts';
import { isCopied, isRuntimeFile, readSite, shownIn } from './siteFiles.ts';
import { zipFolder } from './zipFolder.ts';

export interface PortableOptions {
  /** The built site to convert, relative to the project. */
  readonly from: string;
  /** The items of which the single file builds its search index. */
  readonly searchItems: () => Pick<PackedSearch, 'found' | 'words'>;
}

const NOTE_FILE = '使用说明.txt';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const packedSize = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

const isSearch = (path: string): boolean => path.startsWith('data/search/');

/**
 * The words with the groups of the site's own directory: those that the index has, spelled as they are typed. The page
 * of a copy cannot spell.
 */
function fittingWords(words: ItemWords, site: ReadonlyMap<string, string>): ItemWords {
  const directory = JSON.parse(site.get(dataPath(SEARCH_DIRECTORY)) ?? '') as SearchDirectory;
  return { ...words, concepts: directory.words.concepts };
}

/** The files in the single file: no originals, and the documents of the search index instead of its parts. */
function singleFiles(
  read: ReadonlyMap<string, string>,
  version: string,
  items: Pick<PackedSearch, 'found' | 'words'>,
): Map<string, string> {
  const { found } = items;
  const words = fittingWords(items.words, read);
  const built = searchTexts({ version, found, words });
  const paths = [...read.keys()].filter(isSearch);
  // The index that the page builds must have the same bytes, or the page's hash check would reject it.
  const differing = paths.find((path) => built.get(path) !== read.get(path));
  if (differing !== undefined || paths.length !== built.size)
    throw new Error(
      `${differing ?? 'data/search/'} 与 data/ 中的内容不一致：请先运行 npm run data:build，再重新构建`,
    );
  const dataFiles = [...read].filter(([path]) => !isSearch(path) && path.startsWith('data/'));
  const packed: PackedSearch = {
    version,
    paths,
    found,
    words,
    digests: Object.fromEntries([...built].map(([path, text]) => [path, sha256(withoutVersion(text))])),
  };
  return new Map([
    ...dataFiles,
    [SEARCH_DOCUMENTS_PATH, JSON.stringify(packed)],
    ['originals/index.json', '[]\n'],
  ]);
}

/**
 * Makes the portable folder, a zip of it, and the single file from a built site. Pages and data are those of
 * the site; only the way scripts and data are loaded differs.
 */
export function portablePlugin({ from, searchItems }: PortableOptions): Plugin {
  let target: { root: string; outDir: string; logger: Logger } | null = null;
  let appModules: readonly string[] = [];
  return {
    name: 'portable',
    apply: 'build',
    configResolved({ root, build, logger }) {
      target = { root, outDir: resolve(root, build.outDir), logger };
    },
    generateBundle(_options, built) {
      appModules = Object.values(built).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
    },
    async closeBundle() {
      if (!target) return;
      const { root, outDir, logger } = target;
      const folder = join(root, from);
      if (!existsSync(join(folder, 'index.html'))) throw new Error(`没有 ${from}/：请先运行 npm run build`);
      const site = readSite(folder);
      const read = new Map(
        [...site]
          .filter(([path]) => isRuntimeFile(path))
          .map(([path, bytes]) => [plainPath(path), bytes.toString('utf8')]),
      );
      const { version } = JSON.parse(read.get(MANIFEST_PATH) ?? '') as Manifest;
      const pages = [...site].flatMap(
        ([path, bytes]): Array<[string, string]> =>
          /^[^/]+\.html$/.test(path) ? [[path, diskPage(bytes.toString('utf8'))]] : [],
      );
      const wanted = new Set(pages.flatMap(([, html]) => assetsOf(html)));
      const originals = [...read.keys()].filter((path) => /^originals\/.+\.txt$/.test(path)).length;
      const [open, parts] = await Promise.all([
        buildScript(root, 'src/entry/disk/openPage.ts'),
        bundleLazyParts(root),
      ]);
      writeFiles(
        outDir,
        new Map<string, string | Uint8Array>([
          ...[...site].filter(([path]) => isCopied(path) || wanted.has(path)),
          ...pages,
          [OPEN_SCRIPT, open.code],
          ...[...parts].map(([path, { script }]): [string, string] => [path, script]),
          ...folderLicences(root, [
            ...appModules,
            ...open.modules,
            ...[...parts.values()].flatMap(({ modules }) => modules),
          ]),
          [SIGNATURE_SCRIPT, signatureScript(null)],
          [DATA_SCRIPT, dataScript(read, version)],
          [NOTE_FILE, folderNote(version, originals, shownIn(folder)?.length ?? 0)],
        ]),
      );
      const files = readSite(outDir);
      const zip = zipFolder(files);
      writeFileSync(`${outDir}.zip`, zip);
      const [starter, app] = await Promise.all([bundleUnpacker(root), bundleSingleApp(root)]);
      const textOf = (path: string): string => site.get(path)?.toString('utf8') ?? '';
      const view = singleView(textOf('index.html'));
      const single = singlePage({
        view,
        boot: textOf(view.boot),
        starter: starter.script,
        script: app.script,
        styles: app.styles,
        files: new Map([
          ...singleFiles(read, version, searchItems()),
          [LICENCES_PATH, singleLicences(root, [...starter.modules, ...app.modules])],
        ]),
        icon: textOf('icon.svg'),
      });
      writeFileSync(join(outDir, SINGLE_PAGE), single);
      const sizes = ['app.js', 'app.css', DATA_SCRIPT, ...parts.keys()].map((path) => {
        const content = readFileSync(join(outDir, path));
        return `  ${path} ${kilobytes(content.length)}（gzip ${kilobytes(packedSize(content))}）`;
      });
      const total = [...files.values()].reduce((sum, content) => sum + content.length, 0);
      logger.info(
        [
          `离线文件夹 ${files.size} 个文件 ${kilobytes(total)}，压缩包 ${kilobytes(zip.length)}`,
          ...sizes,
          `单文件 ${SINGLE_PAGE} ${kilobytes(single.length)}（gzip ${kilobytes(packedSize(single))}）`,
        ].join('\n'),
      );
    },
  };
}
