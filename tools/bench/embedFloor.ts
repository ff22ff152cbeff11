import { readFileSync } from 'node:fs';

/**
 * The floor for an embed: what a careful person would write by hand for the same figure, with one chart,
 * title, scope, note and source, a few style rules, and no script.
 */
export function floorPage(embed: string): string {
  const html = readFileSync(embed, 'utf8');
  const part = (pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
  const words = (text: string) => text.replace(/<[^>]+>/g, '');
  const drawing = part(/<svg viewBox="0 0 560[^>]*>(<g aria-hidden[\s\S]*?<\/g>)<a /);
  const box = part(/<svg (viewBox="0 0 560 [0-9]+")/);
  const colour = (text: string) =>
    text
      .replace(/var\(--ink\)/g, '#1a1d21')
      .replace(/var\(--ink-second\)/g, '#4a5058')
      .replace(/var\(--hairline\)/g, '#e3e0d8')
      .replace(/var\(--surface\)/g, '#fff')
      .replace(/var\(--accent\)/g, '#b3261e')
      .replace(/var\(--data(?:-[a-z]+)?\)/g, '#1f4e9e');
  if (drawing === '' || box === '') throw new Error(`${embed} holds no drawing of 560`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${part(/<title>([^<]*)/)}</title>
<style>body{font-family:sans-serif;margin:1rem;color:#1a1d21;background:#fbfaf7}svg{width:100%;max-width:46rem;height:auto}p{color:#4a5058}</style>
</head>
<body>
<h1>${part(/<h1[^>]*>([^<]*)/)}</h1>
<p>${words(part(/<p class="[^"]*scope[^"]*">([\s\S]*?)<\/p>/))}</p>
<svg ${box}>${colour(drawing)}</svg>
<p>${words(part(/(来源：[\s\S]*?)<\/p>/))}</p>
</body>
</html>
`;
}
