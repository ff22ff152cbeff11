import { describe, expect, it } from 'vitest';
import { namesNear } from '../../../../data/pipeline/add/figureFields.ts';
import { baseOf, openText, plantEmptyCity, withRegions } from '../../../support/deskCity.ts';

/** Which place, time and role the words around a figure give it, in a city and texts that are invented. */

const empty = baseOf(plantEmptyCity('choice'));
const home = empty.authored.site.region;
const place = (
  id: string,
  name: string,
  parent: string | null,
  kind: 'county' | 'other-place' | 'village',
) => ({
  id,
  name,
  adcode: null,
  parent,
  kind,
});
const base = withRegions(empty, [
  place('yuehu', '月湖县', home, 'county'),
  place('province', '东海省', null, 'other-place'),
  place('qinghe', '清河县', 'province', 'other-place'),
  place('shiqiao', '清河县临水乡石桥村', 'qinghe', 'village'),
]);

/** What is proposed for each figure of a text, by its words. */
function proposals(text: string) {
  const draft = openText(base, text);
  return Object.fromEntries(
    draft.items.flatMap(({ key, text: words }) => {
      const fields = draft.proposal(key)?.options[0]?.fields;
      return fields ? [[words, fields]] : [];
    }),
  );
}

const PLAN = '望舒市“十四五”成就新闻发布会\n\n';

describe('the period of a figure', () => {
  const of = (text: string) =>
    Object.fromEntries(Object.entries(proposals(PLAN + text)).map(([words, { period }]) => [words, period]));

  it('is the end of the plan before for what a plan started from, and the day of the text for what it reached', () => {
    const found = of('“十四五”期间，全市绿地面积由9311公顷增至9824公顷。\n');
    expect(found['9311公顷']).toMatchObject({ kind: 'as-of', to: '2020', implied: true });
    expect(found['9824公顷']).toEqual({ kind: 'as-of', label: '截至发布时' });
  });

  it('has no end yet where the words run up to now, and none that nobody named', () => {
    expect(of('“十四五”以来，全市累计投入文化资金29.5亿元。\n')['29.5亿元']).toMatchObject({
      kind: 'span',
      from: '2021',
    });
    expect(of('“十四五”以来，全市累计投入文化资金29.5亿元。\n')['29.5亿元']).not.toHaveProperty('to');
    expect(of('《供热条例》施行两年，发放补贴1.2亿元。\n')['1.2亿元']).toMatchObject({ kind: 'unstated' });
    expect(of('供水能力从900吨/日提升至2700吨/日。\n')['900吨/日']).toMatchObject({ kind: 'unstated' });
  });

  it('goes back to the plan after a sentence that named a year of it', () => {
    const found = of('2024年，全市新建公园12个。五年间改造管道246公里。全市供热管网达1937公里。\n');
    expect(found['12个']).toMatchObject({ kind: 'year', from: '2024' });
    expect(found['246公里']).toMatchObject({ kind: 'span', from: '2021', to: '2025', label: '五年间' });
    expect(found['1937公里']).toEqual({ kind: 'as-of', label: '截至发布时' });
  });
});

describe('the role of a figure', () => {
  const of = (text: string) =>
    Object.fromEntries(Object.entries(proposals(PLAN + text)).map(([words, { role }]) => [words, role]));

  it('is a sum for what was done to the things counted, wherever the verb stands', () => {
    expect(of('对83所学校进行改造，为9163间教室安装护眼灯。\n')).toEqual({
      '83所': 'cumulative',
      '9163间': 'cumulative',
    });
    expect(of('4个棚户区改造项目全部启动。\n')).toEqual({ '4个': 'cumulative' });
    expect(of('累计改造道路487条，总长度226公里。\n')).toEqual({
      '487条': 'cumulative',
      '226公里': 'cumulative',
    });
  });

  it('is a level for what is reached or exists, though a verb led there', () => {
    expect(of('全市污水处理能力由20万吨提升至31万吨。\n')['31万吨']).toBe('level');
    expect(of('签约服务的老人有26人。\n')['26人']).toBe('level');
    // Money that was spent is a sum, also where it is told as reached.
    expect(of('全市城建投入已达到29.5亿元。\n')['29.5亿元']).toBe('cumulative');
  });
});

describe('the place of a figure', () => {
  const of = (text: string) =>
    Object.fromEntries(Object.entries(proposals(text)).map(([words, { regions }]) => [words, regions]));

  it('is that of the heading for 全县 and for sentences without a place', () => {
    const found = of(
      '望舒市简报\n\n东海省清河县： 实现乡镇 污水处理全覆盖\n\n全县图书馆达6座，县城出水达标率98%。石桥村建成工坊300平方米。同时，培养讲解员11名。\n',
    );
    expect(found).toEqual({
      '6座': ['qinghe'],
      '98%': ['qinghe'],
      '300平方米': ['shiqiao'],
      '11名': ['shiqiao'],
    });
  });

  it('is no place that a sentence only mentions', () => {
    const found = of(`${PLAN}学生代表东海省参赛，获得奖项6项。东海师范大学建成实训楼3栋。\n`);
    expect(found).toEqual({ '6项': [home], '3栋': [home] });
  });

  it('is 全县 of the county that was named last, and of none where none was', () => {
    const found = of(`${PLAN}月湖县新建公园12个。目前，全县公园达到35个。\n`);
    expect(found).toEqual({ '12个': ['yuehu'], '35个': ['yuehu'] });
    expect(of(`${PLAN}全市新建公园18个。\n`)).toEqual({ '18个': [home] });
  });
});

describe('the names that the words around a figure offer', () => {
  it('are none where these only compare or move', () => {
    for (const words of ['比上年末减少', '同比提高', '分别增长', '较年初下降了', '比全省平均高'])
      expect(namesNear(`${words}1.3`, words.length, words.length + 3), words).toEqual([]);
    expect(namesNear('比上年增加床位120张', 7, 10)[0]).toBe('比上年增加床位');
  });
});
