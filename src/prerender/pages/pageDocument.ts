import { escapeHtml, shorten } from '../../model/page/markup.ts';
import type { SitePage } from './prerenderPages.tsx';

/** The parts of the app's built `index.html`, from which the pages are made. */
export interface BuiltShell {
  readonly html: string;
  /** The module to run, then its imports: addresses relative to the page. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const SCRIPT = /[ \t]*<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>\n?/g;
const PRELOAD = /[ \t]*<link rel="modulepreload"[^>]* href="([^"]*)"[^>]*>\n?/g;
const STYLE = /[ \t]*<link rel="stylesheet"[^>]* href="([^"]*)"[^>]*>\n?/g;

const addresses = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, address = '']) => address.replace(/^\.\//, ''));

/** Parses the bundler's `index.html`. Throws where its form has changed. */
export function readShell(html: string): BuiltShell {
  const scripts = addresses(html, SCRIPT);
  if (scripts.length !== 1) throw new Error(`index.html starts ${scripts.length} modules, not one`);
  return {
    html: html.replace(SCRIPT, '').replace(PRELOAD, '').replace(STYLE, ''),
    scripts: [...scripts, ...addresses(html, PRELOAD)],
    styles: addresses(html, STYLE),
  };
}

export interface PageParts {
  /** Style rules that the page uses. */
  readonly styles: string;
  /** Style rules for readers without scripts. */
  readonly plainStyles: string;
  /** The dataset's files that the page is made of, the shell's first; empty where they have other addresses. */
  readonly files: readonly string[];
  /** Address of the head script, relative to the page. */
  readonly boot: string;
  readonly siteName: string;
  /** The public URL of the site; null until the owner has stated it. */
  readonly base: string | null;
  /** Path of the picture for share cards, relative to the site; null where there is none. */
  readonly picture: string | null;
}

/** The number of characters that a share card shows of a description. */
const DESCRIPTION_LENGTH = 160;
const OUTLINE = `<div id="outline" aria-hidden="true">${'<i></i>'.repeat(6)}</div>`;

function replaceOnce(html: string, pattern: RegExp, text: string): string {
  if ((html.match(new RegExp(pattern, 'g')) ?? []).length !== 1)
    throw new Error(`index.html does not hold ${pattern} just once`);
  return html.replace(pattern, () => text);
}

/**
 * The HTML document of a prerendered page: readable before and without scripts, with the head script that
 * starts the app.
 */
export function pageDocument(shell: BuiltShell, page: SitePage, parts: PageParts): string {
  const title = escapeHtml(page.title);
  const description = escapeHtml(shorten(page.description, DESCRIPTION_LENGTH));
  const list = (items: readonly string[]) => escapeHtml(items.join(' '));
  const shared = (path: string) => escapeHtml((parts.base ?? '') + path);
  const head = [
    `<title>${title}</title>`,
    '<meta property="og:type" content="website" />',
    `<meta property="og:site_name" content="${escapeHtml(parts.siteName)}" />`,
    `<meta property="og:title" content="${title}" />`,
    `<meta property="og:description" content="${description}" />`,
    ...(parts.picture === null ? [] : [`<meta property="og:image" content="${shared(parts.picture)}" />`]),
    ...(parts.base === null ? [] : [`<meta property="og:url" content="${shared(page.file)}" />`]),
    `<script src="${parts.boot}" data-place="${escapeHtml(page.path)}" data-app="${list(shell.scripts)}" data-styles="${list(shell.styles)}" data-files="${list(parts.files)}"></script>`,
    `<style>${parts.styles}</style>`,
    `<noscript><style>${parts.plainStyles}</style></noscript>`,
  ].join('\n    ');
  const root = `<div id="root" data-drawn-page="${page.page}" data-drawn-version="${page.prerendered.version}">${page.body}</div>${OUTLINE}`;
  const steps: ReadonlyArray<readonly [RegExp, string]> = [
    [/<title>[^<]*<\/title>/, head],
    [/<meta name="description" content="[^"]*" \/>/, `<meta name="description" content="${description}" />`],
    [/<div id="root"><\/div>/, root],
    [/<noscript>[^<]*<\/noscript>/, `<noscript>${page.words}</noscript>`],
  ];
  return steps.reduce((html, [pattern, text]) => replaceOnce(html, pattern, text), shell.html);
}
