import { describe, expect, it } from 'vitest';
import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import { baseOf, decideAll, openText, plantEmptyCity, withRegions } from '../../../support/deskCity.ts';

/** Which panels are proposed for the records of a text that is invented. */

const empty = baseOf(plantEmptyCity('arrange'));
const county = (id: string, name: string, adcode: string) => ({
  id,
  name,
  adcode,
  parent: empty.authored.site.region,
  kind: 'county' as const,
});
const code = empty.authored.site.adcode.slice(0, 4);
const base = withRegions(empty, [
  county('yuehu', '月湖县', `${code}21`),
  county('yuntai', '云台县', `${code}22`),
  county('qingshan', '青山县', `${code}23`),
  county('baihe', '白河县', `${code}24`),
]);

function arrange(text: string) {
  const { panels, outcome } = decideAll(openText(base, text), (options) => options[0]);
  expect(outcome.findings).toEqual([]);
  return panels;
}

const HEAD = '望舒市“十四五”民生简报\n\n';

describe('the panels proposed for a document', () => {
  it('set a target beside the figure that answers it', () => {
    const panels = arrange(
      `${HEAD}2025年，全市绿地率达到41.2%。\n到2025年，全市绿地率目标为42%。\n2025年，全市供水普及率达到98.1%。\n`,
    );
    const panel = panels.find(({ panel: { kind } }) => kind === 'target')?.panel;
    expect(panel?.pairs).toHaveLength(1);
    const [pair] = panel?.pairs ?? [];
    expect(pair && 'target' in pair ? [pair.target, pair.actual] : null).toEqual([
      expect.stringMatching(/mu-?biao/u),
      expect.not.stringMatching(/mu-?biao/u),
    ]);
  });

  it('join the two points of one thing as a slope, and those of several as a picture of two points each', () => {
    const one = arrange(`${HEAD}“十四五”期间，全市绿地面积由9311公顷增至9824公顷。\n`);
    expect(one.map(({ panel: { kind } }) => kind)).toEqual(['slope']);
    // The person may have it as a strip of figures instead.
    expect(one[0]?.forms.map(({ kind }) => kind)).toContain('slope');
    const two = arrange(
      `${HEAD}“十四五”期间，全市绿地面积由9311公顷增至9824公顷，水域面积由1311公顷增至1824公顷。\n`,
    );
    expect(two.map(({ panel: { kind } }) => kind)).toEqual(['dumbbell']);
    expect(two[0]?.panel.pairs).toHaveLength(2);
  });

  it('rank the counties by a figure that several of them have', () => {
    const panels = arrange(
      `${HEAD}2025年，月湖县绿地率达到35.1%，云台县绿地率达到36.2%，青山县绿地率达到37.3%，白河县绿地率达到33.4%。\n`,
    );
    const ranking = panels.find(({ panel: { kind } }) => kind === 'ranking')?.panel;
    expect(ranking?.indicator).toBeTypeOf('string');
    // The build fills in the records, so that a county that is added later stands in it too.
    expect(ranking?.records).toEqual([]);
  });

  it('show each new record at least once', () => {
    const text = `${HEAD}2025年，全市绿地率达到41.2%。\n到2025年，全市绿地率目标为42%。\n“十四五”期间，全市水域面积由1311公顷增至1824公顷。\n`;
    const { panels, built } = decideAll(openText(base, text), (options) => options[0]);
    const shown = new Set(panels.flatMap(({ panel }) => panelRecordIds(panel)));
    expect(built.records.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
