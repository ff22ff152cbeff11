import { regionNames, statusOf, streakOf } from '../../../../../data/pipeline/check/words/basis.ts';
import { citeDigits } from '../../../../../data/pipeline/check/words/figures.ts';
import { scanWords } from '../../../../../data/pipeline/check/words/lexicon.ts';
import type { OwnText } from '../../../../../data/pipeline/check/words/ownTexts.ts';
import type { AuthoredIndex } from '../../../../../data/pipeline/read/authoredIndex.ts';
import { recordQuantity } from '../../../../../data/pipeline/read/listRecords.ts';
import { qualifierWord } from '../../../../../src/model/numbers/quantity.ts';

export interface Slip {
  readonly kind: string;
  readonly text: string;
}

const STATUS_WORDS = ['预计', '概算', '估算', '计划', '规划', '预期'] as const;

const without = (text: string, words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => (word === '' ? rest : rest.split(word).join('')), text);

/** Plausible slips: parts that could be removed from a text with a figure, or added to any text. */
export function* listSlips(own: OwnText, index: AuthoredIndex): Generator<Slip> {
  const { text } = own;
  const cited = [
    ...new Set(citeDigits(text, own.under).flatMap(({ records }) => (records.length === 1 ? records : []))),
  ];
  for (const entry of cited) {
    const status = statusOf(entry);
    const cuts: Array<readonly [kind: string, words: readonly string[]]> = [];
    // What the heading over it says goes for the title.
    if (status !== null && status !== 'actual' && !STATUS_WORDS.some((word) => own.heading?.includes(word)))
      cuts.push(['状态', STATUS_WORDS]);
    if (entry.kind === 'observation' && entry.record.derived) cuts.push(['推算', ['推算', '相减', '合计为']]);
    if (
      entry.kind === 'observation' &&
      (entry.record.sense === 'increase' || entry.record.sense === 'decrease')
    )
      cuts.push([
        '增减',
        scanWords(text).flatMap(({ kind, word }) => (kind === 'up' || kind === 'down' ? [word] : [])),
      ]);
    if (own.alone && entry.record.group !== undefined) cuts.push(['对象', [entry.record.group]]);
    const scope = regionNames(entry.record.region, index);
    // If the heading names the scope, removing it from the title loses nothing.
    if (
      own.alone &&
      index.regions.get(entry.record.region)?.kind !== 'city' &&
      !scope.some((name) => own.heading?.includes(name))
    )
      cuts.push(['范围', scope]);
    const about =
      own.field === 'note' || own.field === 'doubt' || own.field === 'text' || own.field === 'name';
    for (const [kind, words] of cuts) {
      const next = without(text, words);
      if (next !== text && !(about && entry.id === own.recordId)) yield { kind, text: next };
    }
    const quantity = recordQuantity(entry);
    if (quantity) yield { kind: '数字', text: text.replace(quantity.value, `${quantity.value}7`) };
    const word = quantity ? qualifierWord(quantity) : '';
    if (own.alone && word !== '' && text.includes(word))
      yield { kind: '限定词', text: without(text, [word]) };
  }
  for (const entry of own.under) {
    const streak = streakOf(entry);
    if (streak !== null && text.includes(`连续${streak}`) && own.under.length === 1)
      yield { kind: '连续', text: without(text, [streak]) };
  }
  if (own.field === 'section' && own.under.length === 0) return;
  const more = [
    ['唯一', '全省绝无仅有'],
    ['名次', '全国第七'],
    ['最', '规模最大'],
    ['全部', '悉数通车'],
    ['连续', '连续十九年'],
    ['率先', '开创先河'],
    ['完成', '竣工交付'],
    ['因果', '催生新业'],
    ['数目', '涉及九十七个村'],
    ['比较', '数一数二'],
    ['部门', '市统管局负责'],
  ] as const;
  // The added claim would be true if the record already makes it.
  const only = own.under.some((entry) => entry.kind === 'honour' && entry.record.only === true);
  for (const [kind, words] of more)
    if (kind !== '唯一' || !only) yield { kind: `添${kind}`, text: `${text.replace(/。$/u, '')}，${words}` };
}
