import { describe, expect, it } from 'vitest';
import { checkAttribution } from '../../../../data/pipeline/check/checkAttribution.ts';
import { checkWords } from '../../../../data/pipeline/check/checkWords.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import type { Authored } from '../../../../data/pipeline/read/readAuthored.ts';
import type { Honour } from '../../../../src/model/authored/records.ts';
import { levelWords } from '../../../../src/model/fields/vocabulary.ts';
import { invent } from '../../../../src/panels/examples/exampleRecords.ts';
import { orderHonours } from '../../../../src/panels/kinds/honours/honourWords.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';

const { authored } = readSecondCity();

/** What the checks find of the first honour with these fields, and with these words before its quote. */
function found(fields: Partial<Honour>, before = ''): string[] {
  const copy: Authored = structuredClone(authored);
  const [honour] = copy.honours;
  if (!honour) throw new Error('the second city has no honour');
  Object.assign(honour, fields);
  for (const evidence of honour.evidence) evidence.context = `${before}${evidence.context ?? ''}`;
  const index = buildIndex(copy);
  return [...checkWords(index), ...checkAttribution(copy, index, new Map())]
    .filter(({ recordId }) => recordId === honour.id)
    .map(({ message }) => message);
}

describe('the area of a recognition', () => {
  it('may be one that is no level of government, if the words name it', () => {
    expect(found({ level: '长三角', within: '长三角' }, '长三角')).toEqual([]);
    expect(found({ level: '长三角' })).toEqual(['引文不支持“级别长三角”']);
    expect(found({ within: '黄河流域' })).toEqual(['引文没有写到范围“黄河流域”']);
  });

  it('stands between the country and a province, under its own name', () => {
    const honour = (id: string, level?: string) =>
      invent(id, { kind: 'honour', quantity: null, ...(level === undefined ? {} : { level }) });
    const mixed = [honour('none'), honour('city', '市'), honour('area', '长三角'), honour('state', '国家')];
    expect(orderHonours(mixed).map(({ id }) => id)).toEqual(['state', 'area', 'city', 'none']);
    expect(['国家', '长三角'].map(levelWords)).toEqual(['国家级', '长三角']);
  });
});
