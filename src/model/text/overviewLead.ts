import { sitePlans } from '../authored/sitePlans.ts';
import type { Site } from '../authored/source.ts';
import { pathToReview, pathToSources } from '../paths.ts';
import type { CoreShard } from '../published/dataset.ts';

/** A part of the overview's lead, with the route it links to. */
export interface LeadPart {
  readonly text: string;
  readonly path?: string;
}

const quoted = ({ label }: Site['period']): string => `“${label}”`;
const years = ({ from, to }: Site['period']): string => (from === to ? `${from}年` : `${from}—${to}年`);

/** The heading of the overview: how many figures there are, and what can be done with each. */
export function overviewPromise({ site, told }: CoreShard): string {
  const scope = `${site.city}${sitePlans(site).map(quoted).join('、')}`;
  return `${scope}：${told ? `${told.figures}个数字，点任何一个` : '点任何一个数字，'}都能看到原文`;
}

/** How many of the figures belong to each plan; empty where the only plan has all that are dated. */
export function plansText({ plans }: NonNullable<CoreShard['told']>): string {
  if (plans === undefined) return '';
  const parts = [
    ...plans.figures.map(({ label, figures }) => `“${label}”期间${figures}个`),
    ...(plans.others > 0 ? [`其他时期${plans.others}个`] : []),
    ...(plans.undated > 0 ? [`未注明日期${plans.undated}个`] : []),
  ];
  return `；按时段分，${parts.join('，')}`;
}

/** The lead of the overview. Every count in it says what was counted and comes from the build. */
export function overviewLead({ site, sources, told, review }: CoreShard): LeadPart[] {
  const plans = sitePlans(site);
  const span = plans
    .map((plan) => (plans.length > 1 ? `${quoted(plan)}${years(plan)}` : years(plan)))
    .join('、');
  if (!told) return [{ text: `${span}。` }];
  const others = sources?.others ?? 0;
  const { conflicts = 0, open = 0, doubts = 0 } = review.own ?? {};
  // 校核 counts what is said of other places as well; a smaller count beside it has to say whose it is.
  const whose = conflicts < review.conflicts ? `${site.city}的` : '';
  const caveats = [
    ...(conflicts > 0 ? [`${conflicts}处分歧${open > 0 ? `（${open}处待核）` : ''}`] : []),
    ...(doubts > 0 ? [`${doubts}处口径待核`] : []),
  ];
  return [
    { text: `${span}，取自` },
    { text: `${told.documents}份公开文件`, path: pathToSources() },
    { text: told.derived > 0 ? `；另有${told.derived}个推算` : '' },
    { text: plansText(told) },
    { text: others > 0 ? `。讲其他地方的${others}份只作参考。` : '。' },
    ...(caveats.length > 0
      ? [{ text: `${whose}${caveats.join('和')}`, path: pathToReview() }, { text: '逐一列出。' }]
      : []),
  ].filter(({ text }) => text !== '');
}
