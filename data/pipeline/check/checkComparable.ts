import { changePairs } from '../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import { type AxisMismatch, axisProblems, whyNotPaired } from '../../../src/model/select/comparability.ts';
import { rulesOf } from '../../../src/panels/kinds/kindRules.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import type { Authored } from '../read/readAuthored.ts';
import { axisItems } from './axisItems.ts';

/**
 * Checks that figures on one axis may be compared: no nested parts, no different bases, no different
 * purposes.
 */

/** Words of a note, or of a doubt at one end of a line, that deny the comparison which the chart makes. */
const BETWEEN_MARKS: readonly RegExp[] = [
  /是否(?:[^，。；]{0,4})(?:包含|包括|计入|含在|属于)/,
  /(?:基数|分母|范围|用途|时段|时点)(?:[和、与](?:基数|分母|范围|口径|用途|时段|时点))*(?:各)?(?:不同|不一)/,
];
const BETWEEN_ENDS: readonly RegExp[] = [
  /口径(?:各)?(?:不同|不一)|口径是否(?:相同|一致)/,
  /不(?:可比|能比较|宜比较|作比较|作增减判断)/,
];

const wordsIn = (wordings: readonly RegExp[], text = ''): string[] =>
  wordings.flatMap((words) => words.exec(text)?.[0] ?? []);

const REMEDY: Readonly<Record<'axis' | 'pair', string>> = {
  axis: '不能共用一条轴；改用 strip 并列，不共用轴',
  pair: '不能连线；改用 strip 并列，不共用轴',
};

/** What an author can add to the data where the two figures are comparable after all. */
const UNLESS: Partial<Record<AxisMismatch['kind'], string>> = {
  base: '（基数确实相同的，在指标里写明 base）',
  purpose: '（用途确实相同的，在指标里写明 purpose）',
  part: '（要画部分与整体，用 parts）',
};

const say = ({ kind, text }: AxisMismatch, remedy: keyof typeof REMEDY): string =>
  `${text}，${REMEDY[remedy]}${UNLESS[kind] ?? ''}`;

/** Returns a check for single panels that shares its look-ups between them. */
export function comparableChecker(authored: Authored, index: AuthoredIndex): (panel: PanelSpec) => string[] {
  const { context, itemOf } = axisItems(authored, index);
  const itemsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entry = index.byId.get(id);
      return (entry && itemOf(entry)) ?? [];
    });
  const statusOf = (id: string) => {
    const entry = index.byId.get(id);
    return entry?.kind === 'observation' ? entry.record.status : 'actual';
  };

  return (panel) => {
    const { note } = panel;
    const pairs = changePairs(panel);
    const { compared, joined, joins = false } = rulesOf(panel) ?? {};
    const problems: string[] = [];
    if (compared) {
      const starts = new Set(pairs.flatMap(({ from, change }) => [from, change]));
      const items = itemsOf([...new Set(compared(panel))].filter((id) => !starts.has(id)));
      problems.push(...axisProblems(items, context).map((apart) => say(apart, 'axis')));
    }
    for (const [from, to] of [
      ...pairs.map((pair) => [pair.from, pair.to] as const),
      ...(joined?.(panel) ?? []),
    ]) {
      const [a, b] = itemsOf([from, to]);
      const apart = a && b && whyNotPaired(a, b, context);
      if (apart) problems.push(say(apart, 'pair'));
      const doubt = [from, to].flatMap((id) => wordsIn(BETWEEN_ENDS, index.byId.get(id)?.record.doubt))[0];
      if (doubt !== undefined) problems.push(`疑点写着“${doubt}”，${REMEDY.pair}`);
      if (joins && [from, to].some((id) => statusOf(id) !== 'actual'))
        problems.push(`${from} 到 ${to} 有一端不是实绩，两点图画不出预计与计划，${REMEDY.pair}`);
    }
    const wordings = [...(compared ? BETWEEN_MARKS : []), ...(compared || joins ? BETWEEN_ENDS : [])];
    const [taken] = wordsIn(wordings, note);
    if (taken !== undefined)
      problems.push(`说明写着“${taken}”，图却放在一条轴上比较；改用 strip 并列，不共用轴`);
    return problems;
  };
}

/** The base of a percentage and the purpose of money must be in the name or in words of the text. */
export function checkBases(authored: Authored, index: AuthoredIndex): Finding[] {
  return Object.entries(authored.indicators).flatMap(([domain, indicators]) =>
    indicators.flatMap(({ id, name, unit, base, purpose, observations }) => {
      const evidence = observations.flatMap((observation) => observation.evidence);
      const words = [name, ...evidence.flatMap(({ quote, context = '' }) => [quote, context])];
      const headings = evidence.map(
        ({ doc, paragraph }) => index.paragraphs.get(doc)?.get(paragraph)?.section ?? '',
      );
      const stands = (text: string, among: readonly string[]) => among.some((word) => word.includes(text));
      const problems: string[] = [];
      if (base !== undefined && unit !== '%' && unit !== '‰') problems.push('只有百分比才有 base');
      if (base !== undefined && !stands(base, words))
        problems.push(`base“${base}”不在指标名称或引文里；原文没有说以什么为100%的，不写 base`);
      if (purpose !== undefined && !stands(purpose, [...words, ...headings]))
        problems.push(`purpose“${purpose}”不在指标名称、引文或所在标题里`);
      return problems.map((message) => ({ file: `data/indicators/${domain}.json`, recordId: id, message }));
    }),
  );
}
