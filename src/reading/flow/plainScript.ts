import { plainSigns } from '../numeral.ts';

/** Traditional characters and their simplified forms, sign for sign: `from[i]` is written `to[i]`. */
export interface ScriptTable {
  readonly from: string;
  readonly to: string;
}

const maps = new WeakMap<ScriptTable, ReadonlyMap<string, string>>();

function mapOf(table: ScriptTable): ReadonlyMap<string, string> {
  const known = maps.get(table);
  if (known) return known;
  const to = Array.from(table.to);
  const map = new Map(Array.from(table.from, (sign, at) => [sign, to[at] ?? sign] as const));
  maps.set(table, map);
  return map;
}

/** Full-width letters, brackets and a few signs; the comma stays, because it ends a clause. */
const WIDE = /[\uff08\uff09\uff0b\uff1d\uff1c\uff1e\uff21-\uff3a\uff41-\uff5a]/gu;

/** A comma between full-width digits separates thousands. */
const WIDE_THOUSANDS = /([０-９])，(?=[０-９]{3}(?![０-９]))/gu;

/** Straight quotes as pairs, where each one of a line has its other. */
const pairedQuotes = (text: string): string =>
  text.replace(/"[^"\n]*"/gu, (quoted) => `“${quoted.slice(1, -1)}”`);

/**
 * The text as the grammar reads it: plain digits and signs, simplified script. It is as long as the text that is
 * given, so that positions hold for both.
 */
export function plainScript(text: string, table: ScriptTable): string {
  const map = mapOf(table);
  const commas = pairedQuotes(text.replace(/＂/gu, '"')).replace(WIDE_THOUSANDS, '$1,');
  const signs = plainSigns(commas.replace(/，/gu, '\ue001')).replace(/\ue001/gu, '，');
  const narrow = signs.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return narrow.replace(/[\u3400-\u9fff]/gu, (sign) => map.get(sign) ?? sign);
}

/** A name in the script of the text: the passage is read in simplified characters. */
export function inScript(
  name: string,
  { text, at }: { readonly text: string; readonly at: Int32Array },
  original: string,
): string {
  if (original.charAt(at[0] ?? 0) === '' || text === '') return name;
  let changed = '';
  for (const sign of name) {
    const found = text.indexOf(sign);
    changed += found < 0 ? sign : original.charAt(at[found] ?? 0);
  }
  return changed;
}
