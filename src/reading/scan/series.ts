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
  return result;
}
