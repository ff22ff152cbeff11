/** Lines of authored files are as long as the formatter of the project makes them. */
const WIDTH = 160;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

function format(value: unknown, indent: string, before: number): string {
  if (isScalar(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (value.every(isScalar) && before + line.length <= WIDTH) return line;
    return `[\n${value.map((item) => `${inner}${format(item, inner, inner.length)}`).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return `${head}${format(item, inner, head.length + 1)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Formats an authored file as the project's formatter would, with a closing line end. */
export const formatJson = (value: unknown): string => `${format(value, '', 0)}\n`;
