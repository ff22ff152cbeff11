/** Files are named after what the browser says it made, not after what it was asked for. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** The ending for a MIME type, whose parameters do not matter. Throws for a type that is none of ours. */
export function fileEnding(type: string): string {
  const ending = ENDINGS[type.replace(/;.*$/, '').trim().toLowerCase()];
  if (ending === undefined) throw new Error(`浏览器给出了别的文件类型：${type === '' ? '未注明' : type}`);
  return ending;
}
