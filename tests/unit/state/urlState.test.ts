import { describe, expect, it } from 'vitest';
import { hashHref, pathToDomain, pathToMap, pathToPair, pathToParagraph } from '../../../src/model/paths.ts';
import { balanceRows } from '../../../src/panels/frame/pageSections.ts';
import { parseMapParams } from '../../../src/state/mapParams.ts';
import { parseReaderParams } from '../../../src/state/readerParams.ts';
import { parseOpenRecord, parsePanel, withEntry } from '../../../src/state/urlState.ts';

const queryOf = (path: string) => new URLSearchParams(path.split('?')[1] ?? '');

describe('addresses', () => {
  it('come back as they went', () => {
    expect(parseReaderParams(queryOf(pathToParagraph('some-document', 42, 'a-b')))).toEqual({
      paragraph: 42,
      evidence: 'a-b',
      domain: null,
      beside: null,
    });
    expect(parseReaderParams(queryOf(pathToParagraph('x', 1, undefined, 'roads'))).domain).toBe('roads');
    expect(parseReaderParams(queryOf(pathToPair('x', 1, 'a-b', 'c-d')))).toMatchObject({
      evidence: 'a-b',
      beside: 'c-d',
    });
    expect(parsePanel(queryOf(pathToDomain('roads', 'some-panel')))).toBe('some-panel');
    expect(parseOpenRecord(withEntry(new URLSearchParams('p=1'), 'f', 'a-b'))).toBe('a-b');
  });

  it.each([
    {},
    { drawing: 'tiles' },
    { layer: 'i-some-share', county: '990001' },
    { layer: 'i-some-share', year: '2025-no2' },
  ])('of the map come back as they went: %j', (entries) => {
    expect(parseMapParams(queryOf(pathToMap(entries)))).toEqual({
      drawing: 'bounds',
      layer: null,
      year: null,
      county: null,
      ...entries,
    });
  });

  it('of the map fall back on nonsense', () => {
    const query = new URLSearchParams('drawing=globe&layer=<b>&year=20 25&county=14072');
    expect(parseMapParams(query)).toEqual({ drawing: 'bounds', layer: null, year: null, county: null });
  });

  it('leave out what is not set', () => {
    expect(pathToParagraph('x')).toBe('/sources/x');
    expect(pathToDomain('roads')).toBe('/d/roads');
    expect(withEntry(new URLSearchParams('f=a&p=1'), 'f', null).toString()).toBe('p=1');
    expect(hashHref('/d/roads')).toBe('#/d/roads');
  });

  it.each(['p=0', 'p=-1', 'p=1.5', 'p=999999', 'p=%00', 'e=<script>', 'e=A', 'p=&e=', 'd=城', 'with=A', 'x'])(
    'fall back on nonsense: %s',
    (text) => {
      const place = parseReaderParams(new URLSearchParams(text));
      expect(place).toEqual({ paragraph: null, evidence: null, domain: null, beside: null });
    },
  );
});

describe('rows of panels', () => {
  const spans = (list: number[]) => balanceRows(list.map((span) => ({ span }))).map(({ span }) => span);

  it('leave no hole at the end', () => {
    expect(spans([12])).toEqual([12]);
    expect(spans([6, 6, 6])).toEqual([6, 6, 12]);
    expect(spans([8, 4, 4, 4, 4])).toEqual([8, 4, 4, 4, 4]);
    expect(spans([6, 12, 4])).toEqual([12, 12, 12]);
  });
});
