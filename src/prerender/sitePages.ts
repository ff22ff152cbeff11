import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from '../model/embedSnippets.ts';
import { siteTitle } from '../model/imprint.ts';
import { drawnPagePath, embedPicturePath } from '../model/paths.ts';
import type { Site } from '../model/source.ts';
import { BOOT_TARGET, buildScript } from './bundle.ts';
import type { SitePage } from './drawPages.tsx';
import { pageDocument, readShell } from './pageDocument.ts';
import { usedStyles } from './usedStyles.ts';

export interface SitePagesPlace {
  readonly root: string;
  /** Folder of the built site. */
  readonly outDir: string;
  /** Whether pictures for share cards were drawn. */
  readonly hasPng: boolean;
}

/** The rules of the app, those that every page loads first; parts that come later may stand in a drawn page as well. */
function readStyles(outDir: string, first: readonly string[]): string {
  const assets = join(outDir, 'assets');
  const later = readdirSync(assets)
    .filter((name) => name.endsWith('.css'))
    .map((name) => `assets/${name}`)
    .filter((path) => !first.includes(path))
    .sort();
  return [...first, ...later].map((path) => readFileSync(join(outDir, path), 'utf8')).join('\n');
}

/** Every drawn page of the site with its head script and the pictures that other pages ask for: text by path. */
export async function sitePages(
  pages: readonly SitePage[],
  site: Site,
  { root, outDir, hasPng }: SitePagesPlace,
): Promise<Map<string, string>> {
  const shell = readShell(readFileSync(join(outDir, 'index.html'), 'utf8'));
  const boot = await buildScript(root, 'src/boot/boot.ts', { target: BOOT_TARGET });
  const bootPath = `assets/boot-${boot.hash}.js`;
  const rules = readStyles(outDir, shell.styles);
  const outline = readFileSync(join(root, 'src/boot/skeleton.css'), 'utf8');
  const plain = readFileSync(join(root, 'src/prerender/noscript.css'), 'utf8');
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
    files.set(drawnPagePath(page.page), JSON.stringify(page.drawn));
  }
  return files;
}
