import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import type { Settled } from '../../data/pipeline/add/remove/settle.ts';
import type { Wording } from '../../data/pipeline/add/wording/listWordings.ts';
import { nameOf, saidOf } from '../../data/pipeline/add/words/recordWords.ts';
import type { DeskPlan, DeskWording } from '../../src/desk/protocol.ts';

/** What a plan changes, in the words of the page. */

export type PlanOutcome = Omit<Settled, 'gone'> & { readonly gone: Settled['gone'] | null };

const FOLDERS: ReadonlyArray<readonly [path: RegExp, label: string]> = [
  [/panels\//u, '图表'],
  [/decks\//u, '放映稿'],
  [/indicators\//u, '指标'],
  [/documents\//u, '文件'],
  [/conflicts/u, '分歧'],
  [/checks/u, '验算'],
  [/site|regions/u, '网站'],
];
const FIELDS: Readonly<Record<string, string>> = {
  title: '标题',
  headline: '标题',
  shortTitle: '简称',
  note: '说明',
  doubt: '疑点',
  gloss: '释义',
  text: '正文',
  name: '名称',
  reason: '理由',
  section: '所在部分',
  lines: '文字',
  derived: '推算说明',
};

export const describeWordings = (wordings: readonly Wording[]): DeskWording[] =>
  wordings.map(({ key, file, field, text, faults, instead }) => ({
    key,
    where: `${FOLDERS.find(([path]) => path.test(file))?.[1] ?? '数据'}的${FIELDS[field] ?? field}`,
    text,
    faults,
    instead,
  }));

/** What goes, by kind; kinds of which nothing goes are left out. */
export function describeGone(
  { gone, lost }: Pick<PlanOutcome, 'gone' | 'lost'>,
  { authored }: DraftBase,
): DeskPlan['gone'] {
  if (!gone) return [];
  const titleOf = (id: string): string => authored.documents.find((own) => own.id === id)?.shortTitle ?? id;
  const titled = (list: ReadonlyArray<{ readonly title: string }>): string[] =>
    list.map(({ title }) => title);
  return [
    {
      label: '没有文件再支持的数据',
      items: gone.records.map((entry) => `${nameOf(entry)}${saidOf(entry)}（${entry.record.period.label}）`),
    },
    { label: '图表', items: titled(gone.panels) },
    { label: '放映稿的页', items: gone.slides.map(({ headline }) => headline) },
    { label: '分歧', items: titled(gone.conflicts) },
    { label: '验算', items: titled(gone.sums) },
    {
      label: '别的文件里从此不作数据的数字',
      items: lost.map(({ doc, aside }) => `${titleOf(doc)}：${aside.quote}`),
    },
  ].filter(({ items }) => items.length > 0);
}
