import { inBracket } from '../clause/leftContext.ts';
import type { Token } from './token.ts';

/**
 * In 优良天数2016年241天，2017年248天 only the first time has its measure before it: a duration that stands like
 * the figure before it is one too. A bound in brackets defines its object: (AQI不高于100).
 */
export function continueSeries(text: string, tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let last: Token | null = null;
  let lastDate = false;
  for (const token of tokens) {
    let kept = token;
    const gap: string = last ? text.slice(last.end, token.start) : '';
    if (
      token.kind === 'date' &&
      token.reason === 'duration' &&
      last?.kind === 'figure' &&
      lastDate &&
      last.unit?.word === token.unit?.word &&
      gap.length < 24 &&
      !/[。！？]/u.test(gap)
    )
      kept = { ...token, kind: 'figure', reason: null };
    if (
      token.kind === 'figure' &&
      token.unit === null &&
      token.unitWord === null &&
      token.qualifier !== '=' &&
      inBracket(text, token.start)
    )
      kept = { ...token, kind: 'threshold', reason: 'threshold' };
    result.push(kept);
    if (kept.kind === 'date' && kept.reason === 'date') lastDate = true;
    else {
      lastDate = false;
      if (kept.kind !== 'name') last = kept;
    }
  }
  return shareBounds(text, result);
}

const LIST_GAP = /^(?:[、和与及]|以及)$/u;

/**
 * In 分别超过50万、30万人 and in 分别达到95%和90%以上 the one bound holds for each number of the list; 约 and 左右
 * do where 分别 says that the numbers are one list.
 */
function shareBounds(text: string, tokens: readonly Token[]): Token[] {
  const shared = [...tokens];
  const listed = (at: number): boolean => {
    const [one, other] = [shared[at], shared[at + 1]];
    return (
      one?.kind === 'figure' &&
      other?.kind === 'figure' &&
      one.shape === 'number' &&
      other.shape === 'number' &&
      other.start - one.end <= 2 &&
      LIST_GAP.test(text.slice(one.end, other.start))
    );
  };
  let first = 0;
  while (first < shared.length) {
    let last = first;
    while (listed(last)) last += 1;
    if (last > first) {
      const about = TOGETHER.test(
        text.slice(Math.max(0, (shared[first]?.start ?? 0) - 12), shared[first]?.digits[0]),
      );
      const isBound = (token: Token | undefined): token is Token =>
        token !== undefined && (/[<>]/.test(token.qualifier) || (about && token.qualifier === '~'));
      // A word before the first number leads to all, one behind the last number closes all.
      for (let at = first; at < last; at += 1) {
        const [one, other] = [shared[at], shared[at + 1]];
        if (!isBound(one) || (at === first && one.start === one.digits[0]) || other?.qualifier !== '=') break;
        shared[at + 1] = { ...other, qualifier: one.qualifier };
      }
      for (let at = last - 1; at >= first; at -= 1) {
        const [one, other] = [shared[at], shared[at + 1]];
        if (one?.qualifier === '=' && isBound(other) && other.start === other.digits[0])
          shared[at] = { ...one, qualifier: other.qualifier };
      }
    }
    first = last + 1;
  }
  return shared;
}

const TOGETHER = /分别|依次|各自/u;

/** Whether nothing but a comma or 和 is between two numbers: 增长5.1%和7.3%. */
export const isListed = (text: string, before: Token | undefined, token: Token): boolean =>
  before?.kind === 'figure' && /^(?:[、和与及]|以及)$/u.test(text.slice(before.end, token.start));

/** Whether a number is the next of a row of things: 新建小学3所、初中2所. */
export const isSeries = (text: string, before: Token | undefined, token: Token): boolean =>
  before?.kind === 'figure' && /^、[^，。；、]{2,16}$/u.test(text.slice(before.end, token.start));
