import { compress } from 'lzma1';
import { packFile } from '../../src/entry/disk/packedFiles.ts';
import { singlePolicy } from './copyPolicy.ts';
import type { SingleView } from './singleView.ts';

export interface SingleParts {
  /** What is painted before anything is unpacked. */
  readonly view: SingleView;
  /** The head script of the site, which applies the reader's settings and hides a view that was not asked for. */
  readonly boot: string;
  /** The script that unpacks the rest. */
  readonly starter: string;
  readonly script: string;
  readonly styles: string;
  /** All files that the app fetches, by site path. */
  readonly files: ReadonlyMap<string, string>;
  readonly icon: string;
}

/** Separates the parts; no text of the site contains it. */
const BETWEEN = '\0';
/** Compression level: higher ones take three times as long and gain nothing on two megabytes. */
const LEVEL = 5;

/** The line that stands above the page until the app is there, and stays where the file was cut. */
const NOTE =
  '<p id="opening" role="status">正在打开搜索、出处等功能……一直停在这里时，文件可能没有传完，请重新接收。</p>';
const NOTE_STYLE =
  '#opening{position:fixed;left:0;right:0;bottom:0;z-index:9;margin:0;padding:.5rem 1rem;color:var(--ink);background:var(--highlight);border-top:1px solid var(--rule);font-size:var(--text-small)}@media print{#opening{display:none}}';

const inScript = (code: string): string => code.replace(/<\/script/gi, '<\\/script');

/**
 * Builds the whole site as one page to send by chat. The overview stands in it as it was drawn; app and data are
 * compressed together by LZMA. Throws where a text contains the separator.
 */
export function singlePage({ view, boot, starter, script, styles, files, icon }: SingleParts): string {
  const packedFiles = [...files].flatMap(([path, text]) => packFile(path, text));
  const parts = [script, styles, ...packedFiles];
  if (parts.some((part) => part.includes(BETWEEN))) throw new Error('a text of the site holds a NUL');
  const packed = Buffer.from(compress(Buffer.from(parts.join(BETWEEN), 'utf8'), LEVEL)).toString('base64');
  const [first, started] = [inScript(boot), inScript(starter)];
  // Marked as UTF-8, because a file is passed on without any header.
  return `\uFEFF<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
${singlePolicy([first, started, script])}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="description" content="每一个数字都能回到它的原文段落。">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<title>${view.title}</title>
<script data-place="/">${first}</script>
<style>${view.styles}${NOTE_STYLE}</style>
<noscript><style>#opening{display:none}</style></noscript>
</head>
<body>
<noscript><p>搜索、出处等功能需要启用 JavaScript；下面的数字和图可以照常阅读。</p></noscript>
${view.body}
${NOTE}
<script type="text/plain" id="packed" data-length="${packed.length}">${packed}</script>
<script>${started}</script>
</body>
</html>
`;
}
