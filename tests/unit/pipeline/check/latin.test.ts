import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../../data/pipeline/check/checkFigures.ts';
import { lintText } from '../../../../data/pipeline/check/checkText.ts';
import { accountNumerals } from '../../../../data/pipeline/check/numerals/accountNumerals.ts';
import { listRecords } from '../../../../data/pipeline/read/listRecords.ts';
import { type Original, sha256, splitParagraphs } from '../../../../data/pipeline/read/originals.ts';
import type { SourceDocument } from '../../../../src/model/authored/source.ts';
import { findingsOf, indicator, smallCity, statement } from './words/smallCity.ts';

describe('a term with digits', () => {
  it('needs no account in a text: its digits are a name that nobody has to set aside', () => {
    const text = '建成5G基站3200个，PM2.5浓度38微克。';
    const original: Original = {
      doc: 'report',
      file: 'a.txt',
      sha256: sha256(text),
      text,
      lines: splitParagraphs(text),
    };
    const accounts = accountNumerals(
      { id: 'report', setAside: [] } as unknown as SourceDocument,
      original,
      [],
      {},
    );
    expect(accounts.map(({ token, account, reason }) => `${token} ${account} ${reason}`)).toEqual([
      '5 set-aside name',
      '3200 null null',
      '2.5 set-aside name',
      '38 null null',
    ]);
  });

  it('needs no record in our own words, and a figure beside it still does', () => {
    const base = indicator('stations', '5G基站', '个', { value: '3200', quote: '5G基站3200个' });
    expect(findingsOf({ indicators: [base] }, { title: '5G基站3200个' })).toEqual([]);
    expect(findingsOf({ indicators: [base] }, { title: '5G基站3300个' }).join()).toContain('3300');
  });

  it('is no Latin leftover; other Latin words are', () => {
    for (const text of ['GDP增速', 'PM2.5浓度', 'IPv6用户', 'AI应用']) expect(lintText(text)).toEqual([]);
    expect(lintText('smart城市')).toEqual(['含外文残留']);
  });

  it('is a fact in words, and never the number of a record', () => {
    const messages = (city: ReturnType<typeof smallCity>) =>
      listRecords(city)
        .flatMap(checkFigures)
        .map(({ message }) => message);
    const words = statement('covered', '全部通了网络', '5G网络通达');
    expect(messages(smallCity({ statements: [words] }, { title: '网络' }))).toEqual([]);
    const wrong = indicator('air', '细颗粒物', '', { value: '2.5', quote: 'PM2.5浓度' });
    for (const { evidence } of wrong.observations) for (const item of evidence) item.figure = '2.5';
    expect(messages(smallCity({ indicators: [wrong] }, { title: '空气' })).join()).toContain(
      '“2.5”是“PM2.5”的一部分，不是数字',
    );
  });
});
