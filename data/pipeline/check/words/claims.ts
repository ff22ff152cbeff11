import { parseHanziNumeral } from '../../../../src/reading/hanziNumeral.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import { type Ground, isFull, senseOf, statusOf, streakOf } from './basis.ts';
import { type Clause, isDenied } from './clauses.ts';
import { type ClaimSurroundings, companions } from './companions.ts';
import { ALL_WORDS, doneSynonyms, type Hit, type HitKind, scanWords } from './lexicon.ts';
import { topicOf } from './topic.ts';

const RANK_WORD = /^第/u;

const rankNumber = (word: string): number | null => {
  if (/^(?:居首|榜首|冠军|总冠军|夺冠|魁首)$/u.test(word)) return 1;
  const [, sign = ''] = /^第(.+)$/u.exec(word) ?? [];
  if (/^[0-9]+$/.test(sign)) return Number(sign);
  return sign === '' ? null : parseHanziNumeral(sign);
};

const STREAK_WORDS = /连续|连涨|连增|连降|蝉联|连年|逐年|连冠/u;

const has = (words: string, kind: HitKind) => scanWords(words).some((hit) => hit.kind === kind);

/** Whether one record supports the word. */
function supports(entry: AuthoredRecord, { kind, word }: Hit, around: string, ground: Ground): boolean {
  const words = ground.wordsOf(entry);
  const honour = entry.kind === 'honour' ? entry.record : null;
  switch (kind) {
    case 'only':
      return honour?.only === true || words.includes(word);
    case 'rank':
      return (
        (honour?.rank !== undefined && rankNumber(word) === honour.rank) ||
        (words.includes(word) && (!RANK_WORD.test(word) || honour?.rank !== undefined || !honour))
      );
    case 'most':
      return (word === '最多' && honour?.most === true) || words.includes(word);
    case 'all':
      return isFull(entry) || ALL_WORDS.test(words);
    case 'streak':
      return streakOf(entry) !== null || STREAK_WORDS.test(words);
    case 'up':
      return senseOf(entry) === 'increase' || ground.stepOf(entry.id) === 'increase' || has(words, 'up');
    case 'down':
      return senseOf(entry) === 'decrease' || ground.stepOf(entry.id) === 'decrease' || has(words, 'down');
    case 'done':
      return (
        [null, 'actual'].includes(statusOf(entry)) &&
        doneSynonyms(word).some((other) => words.includes(other))
      );
    case 'cause':
      // As part of a name (人工智能赋能教育行动) the word claims no cause, because the words around it are quoted too.
      return (
        ((entry.kind === 'statement' || entry.kind === 'county') && words.includes(word)) ||
        (entry.kind === 'honour' && around.length > word.length + 1 && words.includes(around))
      );
    default:
      return words.includes(word);
  }
}

const UNSUPPORTED: Readonly<Record<HitKind, string>> = {
  only: '没有记录这样说',
  first: '没有记录这样说',
  rank: '没有记录有这个名次',
  most: '没有记录这样说',
  all: '没有记录说一个不漏',
  streak: '没有记录有连续的年数',
  up: '没有记录说增或升',
  down: '没有记录说降或减',
  better: '引文没有这个词',
  weighed: '引文没有这样比较',
  done: '没有记录说到这一步',
  cause: '因果只能出自文字事实的引文',
};

/** Words that present something as still to come; with them a completion word claims nothing. */
const AHEAD = /预计|预期|计划|规划|拟|将|力争|目标/u;

const OPPOSITE = { up: 'decrease', down: 'increase' } as const;

/** The problems of the claiming words of one clause. */
export function checkClaimWords(clause: Clause, said: ClaimSurroundings, ground: Ground): string[] {
  return scanWords(clause.text).flatMap((hit) => {
    if (isDenied(clause.text, hit.at)) return [];
    if (hit.kind === 'done' && AHEAD.test(clause.text.slice(0, hit.at))) return [];
    const around = clause.text.slice(hit.at, hit.at + hit.word.length + 4);
    const cited = [...new Set(ground.cited.flatMap(({ records }) => records))];
    if (hit.kind === 'up' || hit.kind === 'down') {
      const against = cited.filter((entry) => senseOf(entry) === OPPOSITE[hit.kind as 'up' | 'down']);
      if (against.length > 0 && against.length === cited.length)
        return [`“${hit.word}”与记录相反：${against.map(({ id }) => id).join('、')}`];
    }
    if (hit.kind === 'done') {
      const ahead = cited.filter((entry) => ![null, 'actual'].includes(statusOf(entry)));
      if (ahead.length > 0) return [`“${hit.word}”说的不是实绩：${ahead.map(({ id }) => id).join('、')}`];
    }
    // A claim must be supported by a record that its clause is about; the 唯一 of another record is no support.
    const about = topicOf(clause.text, ground.under, ground.wordsOf);
    const candidates = about.length > 0 ? about : ground.under;
    const near = cited.filter((entry) => supports(entry, hit, around, ground));
    const leaning =
      near.length > 0 ? near : candidates.filter((entry) => supports(entry, hit, around, ground));
    if (leaning.length === 0)
      return ground.quotes.some((words) => words.includes(hit.word))
        ? []
        : [`“${hit.word}”没有依据：${UNSUPPORTED[hit.kind]}`];
    const missing = leaning.map((entry) =>
      companions(entry, hit, ground).filter(
        ({ pattern, wide }) => !pattern.test(wide ? `${said.before}${said.beside}` : said.beside),
      ),
    );
    const least = missing.reduce((a, b) => (b.length < a.length ? b : a));
    return least.length === 0
      ? []
      : [
          `“${hit.word}”依据 ${leaning[missing.indexOf(least)]?.id}，还须写明${least.map(({ words }) => words).join('、')}`,
        ];
  });
}
