/** File extensions follow the type the browser produced, which may differ from the requested one. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** The extension for a MIME type, ignoring its parameters. Throws for an unknown type. */
export function fileEnding(type: string): string {
  const ending = ENDINGS[type.replace(/;.*$/, '').trim().toLowerCase()];
  if (ending === undefined) throw new Error(`浏览器给出了别的文件类型：${type === '' ? '未注明' : type}`);
  return ending;
}
