import { DATA_SCRIPT } from '../../src/model/paths.ts';

/** A string as source of a script that every engine reads: two line separators were not allowed in one for long. */
const literal = (text: string): string =>
  JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/**
 * All files the app reads, as a script: the only way in which a page opened from disk gets at another
 * file. Hashes are those of the manifest in it, so that the whole file can be exchanged for another.
 */
export function dataScript(files: ReadonlyMap<string, string>, version: string): string {
  const entries = [...files].map(([path, text]) => `${literal(path)}:${literal(text)}`);
  const head = `/* 有据 · 数据版本 ${version} · 换数据：用新一次生成的 ${DATA_SCRIPT} 覆盖本文件 */`;
  return `${head}\nglobalThis.__YOUJU_FILES__={\n${entries.join(',\n')}\n};\n`;
}
