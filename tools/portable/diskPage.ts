import { APP_SCRIPT, APP_STYLES, DATA_SCRIPT, OPEN_SCRIPT } from '../../src/model/paths.ts';
import { FOLDER_POLICY } from './copyPolicy.ts';

/**
 * A note above the page that the first script hides. It stays where no script loads, that is, where the page
 * was opened inside a zip.
 */
const NOTE =
  '<div data-unopened><p>页面的程序没有找到。</p><p>请把压缩包全部解压，再打开文件夹里的 index.html。</p></div>';
const NOTE_STYLE = '<style>:root[data-opened] [data-unopened] { display: none }</style>';

const MODULE = /\s*<script type="module"[^>]*><\/script>/g;
const PRELOAD = /\s*<link rel="modulepreload"[^>]*>/g;
const STYLES = /\s*<link rel="stylesheet"[^>]*href="(?:\.\/)?assets\/[^>]*>/g;
/** The attributes of the head script that say what to load. */
const TOLD = / data-(?:app|styles|files)="[^"]*"/g;

/** The attribute with the version of the figures in a prerendered page. */
const DRAWN = / data-drawn-version="([0-9a-f]+)"/;

/**
 * Rewrites a page of the site for opening from disk, where browsers refuse modules and fetching: classic
 * scripts in their order, the last of which is the app, and one style sheet. The data script comes before
 * anything is painted, because a page prerendered from other data must not be seen.
 */
export function diskPage(html: string): string {
  const guarded = html.replace(/<head>/, (head) => `${head}\n    ${FOLDER_POLICY}`);
  // The page of a withdrawn tab does not start the app.
  if (!html.includes(' id="root"')) return guarded;
  const scripts = [
    `<script src="./${OPEN_SCRIPT}"></script>`,
    `<script src="./${DATA_SCRIPT}"></script>`,
    `<script defer src="./${APP_SCRIPT}"></script>`,
  ];
  const head = [NOTE_STYLE, `<link rel="stylesheet" href="./${APP_STYLES}">`, ...scripts].join('\n    ');
  const drawn = DRAWN.exec(html)?.[0] ?? '';
  return guarded
    .replace(/<html\b/, () => `<html${drawn}`)
    .replace(MODULE, '')
    .replace(PRELOAD, '')
    .replace(STYLES, '')
    .replace(TOLD, '')
    .replace(/ crossorigin(?:="[^"]*")?/g, '')
    .replace(/\s*<\/head>/, () => `\n    ${head}\n  </head>`)
    .replace(/<body[^>]*>/, (body) => body + NOTE);
}

/** Lists the files below `assets/` that a page still refers to. */
export function assetsOf(html: string): string[] {
  return Array.from(html.matchAll(/"(?:\.\/)?(assets\/[^"?# ]+)"/g), ([, path]) => path ?? '');
}
