import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from '../../src/model/embed/embedSnippets.ts';
import { type PublishedAlias, withdrawnText } from '../../src/model/fields/alias.ts';
import { escapeHtml } from '../../src/model/page/markup.ts';
import {
  CORE_SHARD,
  contentPath,
  dataPath,
  domainShard,
  embedPicturePath,
  fileOfPath,
  pathToDomain,
  prerenderedPath,
  revisionOf,
} from '../../src/model/paths.ts';
import { siteTitle } from '../../src/model/text/imprint.ts';
import { usedStyles } from '../../src/prerender/embeds/usedStyles.ts';
import { BOOT_TARGET } from '../../src/prerender/engines.ts';
import { type BuiltShell, pageDocument } from '../../src/prerender/pages/pageDocument.ts';
import type { SitePage } from '../../src/prerender/pages/prerenderPages.tsx';
import type { Dataset } from '../../src/prerender/readDataset.ts';
import { buildScript } from './bundle.ts';

/** What pages are made of besides their own content: of a built site, or of a development server. */
export interface PageFrame {
  readonly root: string;
  readonly shell: BuiltShell;
  /** The app's style rules, of which each page gets those it uses. */
  readonly rules: string;
  readonly boot: PageScript;
  /** Whether the names of the dataset's files tell their content, as in a built site. */
  readonly hasContentNames: boolean;
  /** Whether pictures for share cards were made. */
  readonly hasPng: boolean;
}

/** A script that pages load by its path in the site. */
export interface PageScript {
  readonly path: string;
  readonly code: string;
}

/** Builds the head script of the site's pages. */
export async function buildBoot(root: string): Promise<PageScript> {
  const { code, hash } = await buildScript(root, 'src/entry/head/boot.ts', { target: BOOT_TARGET });
  return { path: `assets/boot-${hash}.js`, code };
}

/** Copies a page to another address and declares the original as canonical. */
const copiedPage = (html: string, page: string): string =>
  html.replace('<title>', `<link rel="canonical" href="${page}" />\n    <title>`);

/** The page of a withdrawn tab: the reason and a link to the dashboard. */
const withdrawnPage = (alias: PublishedAlias, siteName: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>已撤下 · ${escapeHtml(siteName)}</title>
</head>
<body>
<main data-page="not-found">
<h1>这个领域已撤下</h1>
<p>${escapeHtml(withdrawnText(alias))}</p>
<p><a href="index.html">打开完整看板</a></p>
</main>
</body>
</html>
`;

/**
 * Builds the prerendered pages of the site, their head script, and the pictures that the app fetches when it
 * navigates: text by path.
 */
export function sitePages(
  pages: readonly SitePage[],
  { core: { site }, aliases, manifest }: Pick<Dataset, 'core' | 'aliases' | 'manifest'>,
  { root, shell, rules, boot, hasContentNames, hasPng }: PageFrame,
): Map<string, string> {
  const outline = readFileSync(join(root, 'src/entry/head/skeleton.css'), 'utf8');
  const plain = readFileSync(join(root, 'src/prerender/pages/noscript.css'), 'utf8');
  const base = site.publicUrl === null ? null : siteFolder(site.publicUrl);
  const dataFiles = (shards: readonly string[]): string[] =>
    shards.flatMap((shard) => {
      const entry = hasContentNames ? manifest.files[shard] : undefined;
      return entry ? contentPath(dataPath(shard), revisionOf(entry.sha256)) : [];
    });
  const files = new Map([[boot.path, boot.code]]);
  for (const page of pages) {
    files.set(
      page.file,
      pageDocument(shell, page, {
        styles: usedStyles(rules + outline, page.body),
        plainStyles: usedStyles(rules + plain, page.words),
        files: dataFiles([CORE_SHARD, domainShard(page.page)]),
        boot: boot.path,
        siteName: siteTitle(site),
        base,
        picture: hasPng && page.cover !== null ? embedPicturePath(page.cover, 'png') : null,
      }),
    );
    files.set(prerenderedPath(page.page), JSON.stringify(page.prerendered));
  }
  for (const alias of aliases.filter(({ kind }) => kind === 'domain')) {
    const page = alias.to === null ? undefined : fileOfPath(pathToDomain(alias.to));
    const file = files.get(page ?? '');
    const own = fileOfPath(pathToDomain(alias.from));
    // The page is copied and not redirected, because a redirect would lose the hash route.
    if (own !== null)
      files.set(own, file ? copiedPage(file, page ?? '') : withdrawnPage(alias, siteTitle(site)));
  }
  return files;
}
