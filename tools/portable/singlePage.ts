import { compress } from 'lzma1';
import { singlePolicy } from './copyPolicy.ts';

export interface SingleParts {
  readonly title: string;
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

/**
 * Builds the whole site as one page to send by chat. App and data are compressed together by LZMA:
 * uncompressed they would take 3 MB, and 735 KB when sent with gzip. Throws where a text contains the
 * separator.
 */
export function singlePage({ title, starter, script, styles, files, icon }: SingleParts): string {
  const parts = [script, styles, ...[...files].flat()];
  if (parts.some((part) => part.includes(BETWEEN))) throw new Error('a text of the site holds a NUL');
  const packed = Buffer.from(compress(Buffer.from(parts.join(BETWEEN), 'utf8'), LEVEL)).toString('base64');
  const started = starter.replace(/<\/script/gi, '<\\/script');
  // Marked as UTF-8, because a file is passed on without any header.
  return `\uFEFF<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
${singlePolicy([started, script])}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="description" content="每一个数字都能回到它的原文段落。">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<title>${title}</title>
</head>
<body>
<div id="root"><p>正在打开……</p><p>一直停在这里时，文件可能没有传完，请重新接收。</p></div>
<noscript>本页需要启用 JavaScript。</noscript>
<script type="text/plain" id="packed" data-length="${packed.length}">${packed}</script>
<script>${started}</script>
</body>
</html>
`;
}
