import { type Terms, wordSet } from '../lexicon.ts';
import type { Token } from '../scan/token.ts';
import type { ReadRole } from './roles.ts';
import type { Subject } from './subjects.ts';

const BASES: ReadonlyArray<readonly [pattern: RegExp, per: string]> = [
  [/每人每月/u, '人月'],
  [/每千(?:常住)?人口?/u, '千人'],
  [/每万(?:常住)?人口?/u, '万人'],
  [/每十万/u, '10万'],
  [/(?:每月|月均|月收入|每人每月)/u, '月'],
  [/(?:每周)/u, '周'],
  [/(?:日处理|日均|每日|每天|日供|日产|日接待)/u, '日'],
  [/(?:每年|年接待|年产|年处理|年发电)/u, '年'],
  [/(?:人均(?!预期|寿命)|每人)/u, '人'],
];

/** A base that the name tells: 人均, 每千人口, 日处理能力. A change is not of that base. */
export function impliedBase({ name, words }: Subject, role: ReadRole | null, unit: string): string | null {
  if (role?.role === 'change' || role?.role === 'share' || /[%点倍]$/u.test(unit)) return null;
  const text = `${name} ${words}`;
  return BASES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What is counted in 元 where no unit is written. */
const MONEY =
  /(?:收入|支出|总值|增加值|产值|余额|投资|投资额|零售额|销售额|交易额|成交额|进出口|出口|税收|营收|利润|总额|贷款|存款|GDP)$/u;

/** The unit of a number without one, by its name and the words behind it (`next`): 人 where people are counted. */
export function impliedUnit(
  token: Token,
  subject: Subject | null,
  next: string,
  terms: Terms,
): string | null {
  const persons = wordSet(terms.persons);
  const name = (subject?.name ?? '').replace(/([^人])数$/u, '$1');
  const people =
    persons.longestAt(next.replace(/^的/u, ''), 0) !== null ||
    persons.endingAt(name, name.length) !== null ||
    /人数$/u.test(name) ||
    /人口$/u.test(subject?.words ?? '');
  if (people) return (token.values[0] ?? '').length > 1 ? '人' : null;
  // 财政收入突破百亿: sums are told without a unit where they are large.
  return MONEY.test(name) && Number(token.values[0]) >= 1e6 ? '元' : null;
}

/** How sure a reading is: less where a word or unit had to be supplied from elsewhere. */
export function sureOf(token: Token, subject: Subject | null): number {
  let sure = 0.97;
  if (token.inWords) sure -= 0.12;
  if (token.kind === 'figure' && token.unit === null && token.unitWord === null) sure -= 0.2;
  if (token.kind === 'name' && token.reason === 'name') sure -= 0.05;
  if (token.kind === 'threshold') sure -= 0.1;
  if (subject && !subject.own) sure -= 0.1;
  if (subject && subject.name === '') sure -= 0.15;
  return Math.round(Math.max(0.05, sure) * 100) / 100;
}
