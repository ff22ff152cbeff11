import { APP_SCRIPT, APP_STYLES, DATA_SCRIPT, OPEN_SCRIPT } from '../../src/model/paths.ts';

/** Stands above the page until the first script takes it away: where none comes, it was opened inside a zip. */
const NOTE =
  '<div data-unopened><p>页面的程序没有找到。</p><p>请把压缩包全部解压，再打开文件夹里的 index.html。</p></div>';
const NOTE_STYLE = '<style>:root[data-opened] [data-unopened] { display: none }</style>';

const MODULE = /\s*<script type="module"[^>]*><\/script>/g;
const PRELOAD = /\s*<link rel="modulepreload"[^>]*>/g;
const STYLES = /\s*<link rel="stylesheet"[^>]*href="(?:\.\/)?assets\/[^>]*>/g;
/** What the script in the head of a drawn page is told to load. */
const TOLD = / data-(?:app|styles)="[^"]*"/g;

/** Of the figures in a drawn page. */
const DRAWN = / data-drawn-version="([0-9a-f]+)"/;

/**
 * A page of the site as it can be opened from disk, where a browser refuses modules and whatever is
 * fetched: classic scripts in their order, the last of which is the app, and one style sheet. The
 * data come before anything is painted: a page that was drawn of other figures must not be seen.
 */
export function diskPage(html: string): string {
  // A page that says that something is gone starts nothing.
  if (!html.includes(' id="root"')) return html;
  const scripts = [
    `<script src="./${OPEN_SCRIPT}"></script>`,
    `<script src="./${DATA_SCRIPT}"></script>`,
    `<script defer src="./${APP_SCRIPT}"></script>`,
  ];
  const head = [NOTE_STYLE, `<link rel="stylesheet" href="./${APP_STYLES}">`, ...scripts].join('\n    ');
  const drawn = DRAWN.exec(html)?.[0] ?? '';
  return html
    .replace(/<html\b/, () => `<html${drawn}`)
    .replace(MODULE, '')
    .replace(PRELOAD, '')
    .replace(STYLES, '')
    .replace(TOLD, '')
    .replace(/ crossorigin(?:="[^"]*")?/g, '')
    .replace(/\s*<\/head>/, () => `\n    ${head}\n  </head>`)
    .replace(/<body[^>]*>/, (body) => body + NOTE);
}

/** Files below `assets/` that a page still asks for. */
export function assetsOf(html: string): string[] {
  return Array.from(html.matchAll(/"(?:\.\/)?(assets\/[^"?# ]+)"/g), ([, path]) => path ?? '');
}
