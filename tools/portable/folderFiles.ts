import {
  DATA_SCRIPT,
  DOCX_READER_SCRIPT,
  DOCX_WRITER_SCRIPT,
  PPTX_SCRIPT,
  SINGLE_PAGE,
} from '../../src/model/paths.ts';

/** The files in the portable folder besides the pages. */

/** Formats a string literal for engines of any age: older ones do not allow U+2028 and U+2029 in it. */
const literal = (text: string): string =>
  JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/**
 * Builds a script with all files that the app fetches, because a page opened from disk can read other files
 * in no other way. Hashes are those of the manifest in it, so that the script can be replaced by another
 * version as a whole.
 */
export function dataScript(files: ReadonlyMap<string, string>, version: string): string {
  const entries = [...files].map(([path, text]) => `${literal(path)}:${literal(text)}`);
  const head = `/* 有据 · 数据版本 ${version} · 换数据：用新一次生成的 ${DATA_SCRIPT} 覆盖本文件 */`;
  return `${head}\nglobalThis.__YOUJU_FILES__={\n${entries.join(',\n')}\n};\n`;
}

/** The readme of the portable folder, with the BOM and the line ends that a plain editor expects. */
export function folderNote(version: string, originals: number, pages = 0): string {
  const lines = [
    `有据 · 离线版 · 数据版本 ${version}`,
    '',
    '打开：把压缩包全部解压，双击文件夹里的 index.html。不要在压缩包里直接打开。',
    '文件夹可以放在任何位置，路径里可以有空格和汉字；不需要网络，不需要安装。',
    '也可以整个放到网站的任意目录下。',
    '',
    `换数据：用新一次生成的 ${DATA_SCRIPT} 覆盖同名文件，再刷新页面。打开时逐个核对校验值，`,
    '不完整或被改动的文件会在页面上说明。下载用的表格（data 文件夹）和嵌入页（embed 文件夹）',
    '是另外的文件，要与数据一致，请一并覆盖。',
    '',
    originals > 0
      ? `随附原文 ${originals} 份，文件页可以看到完整段落。`
      : '没有随附原文，文件页显示提要和引文；可在文件页选入自己的原文。',
    ...(pages > 0
      ? [`随附 ${pages} 份文件的版面图（facsimile 文件夹），出处下面显示数字所在的一行；单个文件不含版面图。`]
      : []),
    '',
    `${SINGLE_PAGE}（另附，不在压缩包里）是同样内容的单个文件，便于发送；不含原文、PPTX 导出、嵌入页和整套数据下载，校稿只读粘贴的文字和 txt。`,
    `${PPTX_SCRIPT} 是导出 PPTX 用的程序，${DOCX_READER_SCRIPT} 和 ${DOCX_WRITER_SCRIPT} 是读写 docx 用的程序。`,
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
