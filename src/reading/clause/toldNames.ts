import type { Token } from '../scan/token.ts';

/** Names that a clause tells for several numbers at once, or behind its number. */

/** The parts of A、B和C; what only the last one says (城镇和农村居民收入) belongs to all. */
export function coordinatedNames(subject: string, count: number): string[] | null {
  const parts = subject.split(/[、和与及]|以及/u);
  if (parts.length !== count || parts.some((part) => part === '')) return null;
  const last = parts[count - 1] ?? '';
  return parts.map((part, at) => {
    if (at === count - 1) return part;
    const ending = part.slice(-2);
    const found = ending.length === 2 ? last.indexOf(ending) : -1;
    const tail =
      found >= 0
        ? last.slice(found + 2)
        : part.length <= 3 && last.length > part.length
          ? last.slice(part.length)
          : '';
    return `${part}${tail}`;
  });
}

/** What a sum was spent on, told behind it: 投资9200万元实施教育数字化. */
export function aimOf(text: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (token?.unit?.kind !== 'money') return '';
  const next = tokens[index + 1]?.start ?? text.length;
  const behind = text.slice(token.end, Math.min(next, token.end + 24));
  return (
    /^(?:用于|实施|建设|铺开|打造|新建|改造|开展|推进|支持|设立|购置|采购)(?:了)?([\u3400-\u9fff]{3,14})(?=[，。；]|$)/u.exec(
      behind,
    )?.[1] ?? ''
  );
}
