import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from '../../src/model/embed/embedSnippets.ts';
import { type PublishedAlias, withdrawnText } from '../../src/model/fields/alias.ts';
import { escapeHtml } from '../../src/model/page/markup.ts';
import { embedPicturePath, fileOfPath, pathToDomain, prerenderedPath } from '../../src/model/paths.ts';
import { siteTitle } from '../../src/model/text/imprint.ts';
import { usedStyles } from '../../src/prerender/embeds/usedStyles.ts';
import { BOOT_TARGET } from '../../src/prerender/engines.ts';
import { pageDocument, readShell } from '../../src/prerender/pages/pageDocument.ts';
import type { SitePage } from '../../src/prerender/pages/prerenderPages.tsx';
import type { Dataset } from '../../src/prerender/readDataset.ts';
import { buildScript } from './bundle.ts';

export interface SitePagesOptions {
  readonly root: string;
  /** Folder of the built site. */
  readonly outDir: string;
  /** Whether pictures for share cards were made. */
  readonly hasPng: boolean;
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
 * Builds every prerendered page of the site, its head script, and the pictures that the app fetches when it
 * navigates: text by path.
 */
export async function sitePages(
  pages: readonly SitePage[],
  { core: { site }, aliases }: Pick<Dataset, 'core' | 'aliases'>,
  { root, outDir, hasPng }: SitePagesOptions,
): Promise<Map<string, string>> {
  const shell = readShell(readFileSync(join(outDir, 'index.html'), 'utf8'));
  const boot = await buildScript(root, 'src/entry/head/boot.ts', { target: BOOT_TARGET });
  const bootPath = `assets/boot-${boot.hash}.js`;
  const rules = readStyles(outDir, shell.styles);
  const outline = readFileSync(join(root, 'src/entry/head/skeleton.css'), 'utf8');
  const plain = readFileSync(join(root, 'src/prerender/pages/noscript.css'), 'utf8');
  const base = site.publicUrl === null ? null : siteFolder(site.publicUrl);
  const files = new Map([[bootPath, boot.code]]);
  for (const page of pages) {
    files.set(
      page.file,
      pageDocument(shell, page, {
        styles: usedStyles(rules + outline, page.body),
        plainStyles: usedStyles(rules + plain, page.words),
        boot: bootPath,
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
