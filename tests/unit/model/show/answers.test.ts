import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/model/authored/deck.ts';
import { domainOfPath } from '../../../../src/model/paths.ts';
import type { CountiesShard } from '../../../../src/model/published/countiesShard.ts';
import type { CoreShard, DomainShard } from '../../../../src/model/published/dataset.ts';
import { ownPlaces, selectCountyTold } from '../../../../src/model/select/toldPlaces.ts';
import { NO_FIGURE, otherPlaces, selectView } from '../../../../src/model/show/answerSlide.ts';
import { isRehearsal, paceOf, paceWords, timeOfDay } from '../../../../src/model/show/rehearsal.ts';
import { lastedWords, logCsv, logRows, logText } from '../../../../src/model/show/showLog.ts';
import { indexShards } from '../../../../src/model/show/slideData.ts';
import type { Answer } from '../../../../src/model/show/wallView.ts';
import { openSearch } from '../../../../tools/bench/openSearch.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(`${SECOND_CITY_PUBLIC}/data/${path}`, 'utf8')) as T;
const { slides } = readJson<Deck>('decks/main.json');
const core = readJson<CoreShard>('core.json');
const counties = readJson<CountiesShard>('counties.json');
const shards = indexShards(
  core.domains
    .filter(({ figures }) => figures > 0)
    .map(({ id }) => readJson<DomainShard>(`domains/${id}.json`)),
);
const parts = { shards, counties };
const search = openSearch(`${SECOND_CITY_PUBLIC}/data`);
const show = (answer: Answer) => selectView({ slide: 1, answer }, slides, parts);

const records = [...shards.values()].flatMap(({ shard }) => shard.records);
const refOf = ({ domain, id }: { domain: string; id: string }) => ({ domain, record: id });

describe('a county on the wall', () => {
  it('shows what is told of it, or what is told of all where no text names it', () => {
    expect(counties.counties.length).toBeGreaterThan(2);
    for (const { adcode, name, records: own } of counties.counties) {
      const data = show({ county: adcode });
      expect(data?.slide).toMatchObject({ kind: 'map', county: adcode, headline: `文件怎样说${name}` });
      const told = own.length > 0 ? own : counties.covering;
      expect(data?.records.map(({ id }) => id)).toEqual(told);
    }
    expect(counties.counties.some((county) => county.records.length === 0)).toBe(true);
    expect(show({ county: '999999' })).toBeNull();
    expect(selectCountyTold(counties, '999999')).toBeNull();
  });

  it('is found where only what a wall can show is searched, and the city itself is not', async () => {
    const [county] = counties.counties;
    const [first] = await search.find(county?.name ?? '', true);
    expect(first).toBe(`county ${county?.region}`);
    const city = await search.find(core.site.city, true);
    expect(city).not.toContain(`county ${core.site.region}`);
    expect(await search.find(core.site.city, false)).toContain(`county ${core.site.region}`);
  });
});

describe('another place', () => {
  const isOwn = ownPlaces(core.regions, core.site.region);

  it('is every place that does not lie in the city, and goes by its name', () => {
    expect(records.filter(({ region }) => isOwn(region)).length).toBeGreaterThan(5);
    expect(otherPlaces(records, core)).toEqual([]);
    const [one] = records;
    if (!one) throw new Error('no record');
    const abroad = [
      { ...one, region: 'far-county', regionName: '远县' },
      { ...one, region: 'unknown-place', regionName: '某地' },
    ];
    expect(otherPlaces([...records, ...abroad, ...abroad], core)).toEqual(['远县', '某地']);
  });

  it('is told apart by the search as by the wall', async () => {
    for (const { id, path, group } of search.entries()) {
      const record = /^record (.+)$/.exec(id)?.[1];
      const found = record && shards.get(domainOfPath(path) ?? '')?.byId.get(record);
      if (found) expect(group === 'elsewhere', id).toBe(!isOwn(found.region));
    }
  });

  it('has no circle for an end', () => {
    const circle = ownPlaces(
      [
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
      ],
      'city',
    );
    expect([circle('a'), circle('city'), circle('nowhere')]).toEqual([false, true, false]);
  });
});

describe('what no document holds', () => {
  it('is a slide that says so, with the nearest figures as records of it, from any domain', () => {
    const [one] = records;
    const two = records.find(({ domain }) => domain !== one?.domain);
    if (!one || !two) throw new Error('too few records');
    const data = show({ nearest: [refOf(one), refOf(two)] });
    expect(data).toMatchObject({ nearest: true, slide: { headline: NO_FIGURE }, missing: [] });
    expect(data?.records).toEqual([one, two]);
    expect(data?.panels[0]?.byId.get(two.id)).toBe(two);
    expect(show({ nearest: [] })).toMatchObject({ nearest: true, records: [], panels: [] });
    expect(show({ nearest: [refOf(one), { domain: one.domain, record: 'not-there' }] })).toBeNull();
  });
});

describe('the log', () => {
  const [one] = records;
  if (!one) throw new Error('no record');
  const at = new Date(2030, 0, 2, 9, 5, 3).getTime();
  const view = { slide: 2, answer: null, evidence: null, blank: null };
  const rows = logRows(
    [
      { ...view, at },
      { ...view, at: at + 61_000, answer: refOf(one) },
      { ...view, at: at + 70_000, blank: 'black' },
      { ...view, at: at + 75_500, answer: { county: '990000' } },
      { ...view, at: at + 76_000, answer: { nearest: [refOf(one)] } },
      { ...view, at: at + 76_500, evidence: { record: null } },
      { ...view, at: at + 77_000, evidence: { record: one.id } },
      // The clock of an older window was taken over in between.
      { ...view, at: at + 60_000, answer: { domain: 'gone', record: 'lost-record' } },
    ],
    {
      slides,
      recordOf: ({ domain, record }) => shards.get(domain)?.byId.get(record) ?? null,
      shownOf: (id) => records.find((record) => record.id === id) ?? null,
      countyOf: () => '某县',
      sourceOf: () => '文件"甲"第3段',
    },
  );
  const now = at + 80_000;

  it('names each with its whole face and its source, and counts how long it was there', () => {
    expect(rows.map((row) => [row.kind, lastedWords(row, now)])).toEqual([
      ['放映页', '1分1秒'],
      ['即席调用', '9秒'],
      ['遮屏', '5秒'],
      ['即席调用', '0秒'],
      ['即席调用', '0秒'],
      ['出处', '0秒'],
      ['出处', '0秒'],
      ['即席调用', '20秒'],
    ]);
    expect(rows[0]?.words).toBe(slides[1]?.headline);
    expect(rows[1]?.words).toContain(one.regionName);
    expect(rows[1]?.words).toContain(one.period.label);
    expect(rows[3]?.words).toBe('文件怎样说某县');
    expect(rows[4]?.words).toContain(NO_FIGURE);
    expect(rows[4]?.words).toContain(one.name);
    expect(rows[5]?.words).toBe(slides[1]?.headline);
    expect(rows[6]?.words).toContain(one.regionName);
    expect(rows[6]?.source).toBe('文件"甲"第3段');
    expect(rows[7]?.words).toBe('lost-record');
  });

  it('is saved for spreadsheets and as a text', () => {
    const csv = logCsv(rows, now);
    expect(
      csv.startsWith('\uFEFF日期,开始,时长（秒）,显示,页码,内容,出处\r\n2030-01-02,09:05:03,61,放映页,2,'),
    ).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
    expect(csv).toContain('"文件""甲""第3段"');
    const text = logText(rows, '某稿', now);
    expect(text).toContain('放映记录：某稿');
    expect(text).toContain('09:06:13　5秒　遮屏　黑屏');
    expect(text).toContain(`09:05:03　1分1秒　第2页　${slides[1]?.headline}`);
    expect(timeOfDay(at)).toBe('09:05:03');
  });
});

describe('the pace', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const rehearsed = { a: 10_000, b: 20_000, c: 30_000, d: 40_000 };
  const pace = (slide: string, run: Record<string, number>, stay: number, elapsed: number) =>
    paceOf({ ids, rehearsed, run, slide, stay, elapsed });

  it('is even while a page takes no longer than at the rehearsal, and falls behind after that', () => {
    expect(pace('a', {}, 4_000, 4_000)).toEqual({ spent: 4_000, planned: 10_000, total: 0 });
    expect(pace('a', {}, 14_000, 14_000).total).toBe(4_000);
    expect(pace('b', { a: 14_000 }, 1_000, 15_000).total).toBe(4_000);
    expect(pace('b', { a: 7_000 }, 1_000, 8_000).total).toBe(-3_000);
  });

  it('wins the time of a page that was skipped, and none by going back', () => {
    expect(pace('d', { a: 10_000 }, 0, 10_000).total).toBe(-50_000);
    expect(pace('a', { a: 10_000, b: 20_000 }, 5_000, 35_000)).toEqual({
      spent: 15_000,
      planned: 10_000,
      total: 5_000,
    });
  });

  it('knows a page that was not rehearsed, and a deck of which nothing was', () => {
    expect(paceOf({ ids, rehearsed: { a: 1 }, run: {}, slide: 'b', stay: 500, elapsed: 501 })).toEqual({
      spent: 500,
      planned: null,
      total: 500,
    });
    expect(pace('gone', {}, 100, 100).total).toBe(100);
  });

  it('is said in words, and only a run through half of the deck is a rehearsal', () => {
    expect([paceWords(80_400), paceWords(-5_000), paceWords(999)]).toEqual([
      '比排练慢1分20秒',
      '比排练快5秒',
      '与排练一致',
    ]);
    expect(isRehearsal({ a: 2_000, b: 3_000 }, ids)).toBe(true);
    expect(isRehearsal({ a: 2_000, b: 30, gone: 9_000 }, ids)).toBe(false);
    expect(isRehearsal({}, [])).toBe(false);
  });
});
