import type { DocumentDraft, DraftResult } from '../../../data/pipeline/add/draft.ts';
import type { DraftBase } from '../../../data/pipeline/add/draftBase.ts';
import type { Option } from '../../../data/pipeline/add/draftTypes.ts';
import { nameOf, saidOf } from '../../../data/pipeline/add/words/recordWords.ts';
import type { DeskSummary } from '../../../src/desk/protocol.ts';

/** What was done, in sentences that can be sent to a superior. */

/** So many figures are told one by one. */
const TOLD = 8;

/** The new figures with their values, and each disagreement with both sides. */
function toldRecords({ built, outcome }: DraftResult, draft: DocumentDraft): string[] {
  const byId = outcome.data?.index.byId;
  const figures = built.records.flatMap(({ id }) => {
    const entry = byId?.get(id);
    const said = entry ? saidOf(entry) : '';
    return entry && said !== '' ? [`${nameOf(entry)}${said}（${entry.record.period.label}）`] : [];
  });
  const rest = figures.length > TOLD ? `，等${figures.length}条` : '';
  const disputed = [...draft.decisions.values()].flatMap(({ option: { kind, record, fields } }) => {
    const entry = kind === 'conflict' && record !== undefined ? byId?.get(record) : undefined;
    return entry && fields
      ? [`${nameOf(entry)}：已有数据为${saidOf(entry)}，这份文件写的是“${fields.evidence.figure}”，待核`]
      : [];
  });
  return [
    ...(figures.length > 0 ? [`新数据：${figures.slice(0, TOLD).join('；')}${rest}。`] : []),
    ...(disputed.length > 0 ? [`不一致：${disputed.join('；')}。`] : []),
  ];
}

export function summaryLines(result: DraftResult, draft: DocumentDraft): string[] {
  const { built, panels, absences } = result;
  const count = (kind: Option['kind']): number =>
    [...draft.decisions.values()].filter(({ option }) => option.kind === kind).length;
  const numerals = draft.items.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const parts = [
    [built.records.length, '新记数据', '条'],
    [count('confirm'), '与已有数据一致', '处'],
    [count('conflict'), '与已有数据不一致，两处并列待核', '处'],
    [count('aside'), '不作数据', '处'],
  ].filter(([number]) => Number(number) > 0);
  return [
    `录入《${draft.document.title}》，全文${draft.text.original.lines.length}段、数字${numerals}个，逐个由人决定。`,
    `${parts.map(([number, words, unit]) => `${words}${number}${unit}`).join('；')}。`,
    ...toldRecords(result, draft),
    ...(panels.length > 0
      ? [`新增图表${panels.length}张：${panels.map(({ panel }) => `“${panel.title}”`).join('、')}。`]
      : []),
    ...(absences.length > 0 ? [`“文件没有写到”一类的${absences.length}句话已对照这份文件重读。`] : []),
  ];
}

export function describeSummary(
  result: DraftResult,
  draft: DocumentDraft,
  { authored }: DraftBase,
): DeskSummary {
  const manifest = JSON.parse(result.outcome.files?.get('manifest.json') ?? '{}') as {
    readonly version?: string;
  };
  const version = (manifest.version ?? '').slice(0, 8);
  return {
    title: `已录入${authored.site.city}：${draft.document.title}`,
    lines: [...summaryLines(result, draft), `检查通过，数据已更新，版本${version}。`],
    version,
  };
}
