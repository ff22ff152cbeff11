import { takeNumeral } from '../numeral.ts';
import { buildToken, type Token } from './token.ts';
import type { UnitTable } from './unitTable.ts';

/** Places in a ranking: 第十二位, 全省第一, 前三名, 首位, 首个. */

/** What makes a 第一 without 位 or 名 a place, and no first item of a list. */
const RANKING =
  /(?:居|列|排|排名|位|名次|荣获|获|夺得|蝉联|保持|全国|全省|全市|全区|全县|全州|全球|世界|亚洲|国内|省内|市内|总量|增速|增幅|总分|均为|为|东部|中部|西部|地区|城市|同类|地市|县市|连续[0-9一二两三四五六七八九十]{1,3}[年次届])$/u;
const FIRST = /^首(个|座|家|条|例|款|台|所|部|项|支|张|列|艘|架|单|处|位|名|套|枚|本|只|颗|届|场|期)/u;
/** Behind 首 these begin other words: 首期款, 首场雪 are dates and names. */
const ENDS = /^(?:[，。、；！）)”,;:：的且并和与在于来至到]|$|(?:大|高|多|快|长|强))/u;

export function rankAt(text: string, index: number, units: UnitTable): Token | null {
  const sign = text.charAt(index);
  const rest = text.slice(index, index + 12);
  if (sign === '首') {
    const word = FIRST.exec(rest)?.[1];
    if (word === undefined || /[之元榜魁党]/u.test(text.charAt(index - 1))) return null;
    const unitAt = [index + 1, index + 1 + word.length] as const;
    const end = unitAt[1];
    return buildToken({
      start: index,
      end,
      digits: [index, index + 1],
      kind: 'rank',
      shape: 'rank',
      values: ['1'],
      unitAt,
      unit: units.find(word),
      inWords: true,
    });
  }
  if (sign !== '第' && sign !== '前') return null;
  const numeral = takeNumeral(rest.slice(1));
  if (!numeral || /[.-]/.test(numeral.value)) return null;
  const at = index + 1 + numeral.length;
  const unit = /^(?:位次|位|名)/u.exec(text.slice(at, at + 2))?.[0] ?? '';
  const before = text.slice(Math.max(0, index - 8), index);
  const behind = text.slice(at + unit.length, at + unit.length + 3);
  if (unit === '') {
    const ranked = RANKING.test(before.replace(/[“”]/gu, ''));
    if (sign === '前') {
      if (!ranked && !/[列入居进]/u.test(before)) return null;
      if (!ENDS.test(behind) && !/^[强]/u.test(behind)) return null;
    } else if (/^(?:大|高|多|长|强)(?!学)/u.test(behind) ? false : !ranked || !ENDS.test(behind)) return null;
  }
  return buildToken({
    start: index,
    end: at + unit.length,
    digits: [index + 1, at],
    kind: 'rank',
    shape: 'rank',
    values: [numeral.value],
    unitAt: unit === '' ? null : [at, at + unit.length],
    unitWord: unit === '' ? '位' : null,
    qualifier: sign === '前' ? '<=' : '=',
    inWords: numeral.inWords,
  });
}
