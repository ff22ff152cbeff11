import { describe, expect, it } from 'vitest';
import { publishSums } from '../../../../data/pipeline/publish/buildSums.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import type { Indicator } from '../../../../src/model/authored/records.ts';
import type { Sum } from '../../../../src/model/authored/review.ts';
import { derivedFigure as boundText, outcomeText, roundingText } from '../../../../src/model/text/sumText.ts';
import { check, derivation, figure, reviewCity } from './reviewCity.ts';

describe('what the reader sees of a sum', () => {
  const publish = (indicators: Indicator[], sum: Sum) => {
    const authored = reviewCity({ indicators, checks: [sum] });
    return publishSums(authored.checks, buildIndex(authored));
  };

  it('are the digits that decide how it is rounded, cut and never rounded', () => {
    const indicators = [figure('days', '317', '天'), figure('share', '86.8', '%')];
    const compare = { with: 'share-one', relation: 'equal' } as const;
    const [sum] = publish(
      indicators,
      check({ working: '{days-one} / 365 * 100', result: '86.8', unit: '%', compare }),
    ).checks;
    if (!sum) throw new Error('no sum');
    expect([sum.shown, sum.exact, roundingText(sum)]).toEqual([
      '317天 ÷ 365 × 100',
      '86.849…',
      '四舍五入到1位小数：86.8%',
    ]);
    expect(outcomeText(sum)).toBe('相差0.049…，没有超出末位的半个单位0.05');
    expect(sum.steps).toEqual(['317 ÷ 365 = 0.868493…', '0.868493… × 100 = 86.8493…']);
  });

  it('is an exact outcome as it is, and a rounding to tens by its name', () => {
    const indicators = [figure('days', '8685', '天'), figure('homes', '26', '户')];
    const of = (working: string, result: string) =>
      publish(indicators, derivation({ working, result, unit: '人' })).derivations[0];
    const exact = of('{days-one} / 100', '86.85');
    const tens = of('{days-one} / {homes-one}', '330');
    if (!exact || !tens) throw new Error('no derivation');
    expect([exact.exact, roundingText(exact)]).toEqual(['86.85', null]);
    expect([tens.exact, roundingText(tens)]).toEqual(['334.03…', '四舍五入到整10：330人']);
  });

  it('carries the marks of what goes in, and its bound', () => {
    const indicators = [
      figure('money', '45', '元', { status: 'forecast', qualifier: '>' }),
      figure('visits', '2', '人次', { doubt: '单位没有说清' }),
    ];
    const [sum] = publish(
      indicators,
      derivation({ working: '{money-one} / {visits-one}', result: '22', unit: '元/人次' }),
    ).derivations;
    if (!sum) throw new Error('no derivation');
    expect(sum.inputs.map(({ tags }) => tags)).toEqual([['预计'], ['口径待核']]);
    expect(boundText(sum)).toBe('超22元/人次');
  });
});
