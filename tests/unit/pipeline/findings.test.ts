import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import { splitParagraphs } from '../../../data/pipeline/read/originals.ts';
import { type AuthoredTexts, parseAuthored, readAuthored } from '../../../data/pipeline/read/readAuthored.ts';
import { chainsOf, resolveEvidence } from '../../../data/pipeline/read/resolveEvidence.ts';
import { runProject } from '../../../data/pipeline/runPipeline.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { readSecondCity } from '../../support/readSecondCity.ts';
import { SECOND_CITY_DATA } from '../../support/secondCity.ts';
import { STATE_LABEL, STATES, type State } from '../../support/states.ts';

const texts = readAuthored(SECOND_CITY_DATA);
const projects = { with: readSecondCity('with'), without: readSecondCity('without') };

/** The findings after one edit in one file's text. */
function findingsAfter(file: string, edit: (text: string) => string, state: State = 'with'): string[] {
  const edited: AuthoredTexts = new Map(
    [...texts].map(([name, text]) => [name, name === file ? edit(text) : text]),
  );
  const { authored, findings } = parseAuthored(edited);
  return runProject({ ...projects[state], texts: edited, authored, findings }).findings.map(formatFinding);
}

describe('a finding', () => {
  it('names file, line, record, expected and found', () => {
    const findings = findingsAfter('indicators/travel.json', (text) => text.replace('"31.2"', '"32.1"'));
    // One finding per document that states the figure; a headline with it gives another one.
    const own = findings.filter((finding) => finding.startsWith('data/indicators/'));
    expect(own.length).toBeGreaterThan(0);
    const titles = findings.filter((finding) => !own.includes(finding));
    expect(titles).toHaveLength(2);
    for (const finding of titles)
      expect(finding).toMatch(
        /^data\/(?:panels\/travel|decks\/main)\.json:\d+ \[(?:renewed-)?lengths\] (?:title|headline) 31\.2公里 不是所列记录中的数字，/,
      );
    for (const finding of own) {
      expect(finding).toMatch(
        /^data\/indicators\/travel\.json:\d+ \[railings-total\] 数值与引文不符（应为 31\.2，实为 32\.1）$/,
      );
    }
  });

  describe.each(STATES)('%s originals', (state) => {
    it.each([
      ['indicators/travel.json', '"role": "baseline"', '"role": "basline"', 'role'],
      ['indicators/travel.json', '"railings-total"', '"Rail_Ings"', 'kebab-case'],
      ['regions.json', '"140322"', '"14032"', 'adcode'],
      [
        'indicators/travel.json',
        '"partOf": "traffic-projects-total"',
        '"partOf": "no-such-record"',
        'no-such-record',
      ],
      ['panels/travel.json', '"crossings-strip"', '"railings-total"', 'id 重复'],
      ['indicators/travel.json', '"522"', '"523"', '推算结果不符'],
      [
        'documents/second-city.json',
        '"line": 17',
        '"line": 18',
        state === 'with' ? '第 9 段的 line 与原文不符' : '第 9 段与锁定的不同',
      ],
      ['panels/overview.json', '"records": []', '"records": ["bus-routes-latest"]', '不在地图上的任何一地内'],
      ['honours.json', '"rank": 1', '"rank": 2', '第二'],
      ['statements.json', '"per": "周"', '"per": "月"', '引文不支持“计量基数”'],
      [
        'documents/second-city.json',
        '"section": "助餐有着落"',
        '"section": "助餐"',
        // Without originals the heading is checked against the lock.
        '第 13 段',
      ],
    ])(`reports a slip in %s: %s → %s, ${STATE_LABEL[state]}`, (file, from, to, says) => {
      expect(texts.get(file)).toContain(from);
      expect(findingsAfter(file, (text) => text.replace(from, to), state).join('\n')).toContain(says);
    });
  });

  it('says which file is missing or no JSON', () => {
    const without = new Map([...texts].filter(([name]) => name !== 'site.json'));
    expect(parseAuthored(without).findings.map(formatFinding)).toEqual([
      'data/site.json [site.json] 缺少文件',
    ]);
    expect(findingsAfter('honours.json', (text) => text.slice(0, -20)).join()).toMatch(
      /^data\/honours\.json:\d+ \[honours\.json\] 不是有效的 JSON/,
    );
  });

  it('an axis that mixes units, or stock and flow, is one', () => {
    const mixed = findingsAfter('panels/travel.json', (text) =>
      text.replace('"railings-total"', '"crossings-total"'),
    );
    expect(mixed.join()).toContain('一条轴上有多个单位');
    const classes = findingsAfter('panels/travel.json', (text) =>
      text.replace('"railings-total"', '"bus-routes-latest"'),
    );
    expect(classes.join()).toContain('一条轴上混有时点值、累计值或变化量');
  });
});

describe('a title', () => {
  it.each([
    ['figure of another panel', '66个老年助餐点', '64个老年助餐点', '64'],
    ['figure without its qualifier', '约1.3万份', '1.3万份', '1.3'],
    ['figure without its magnitude', '约1.3万份', '约1.3份', '1.3'],
  ])('with a %s is one', (_, from, to, numeral) => {
    expect(texts.get('panels/meals.json')).toContain(from);
    const findings = findingsAfter('panels/meals.json', (text) => text.replace(from, to));
    expect(findings.join('\n')).toContain(`title ${numeral}`);
  });
});

describe('a change beside its two points', () => {
  it('in % where percentages are subtracted is one', () => {
    const findings = findingsAfter('indicators/travel.json', (text) =>
      text.replace(/("id": "bus-punctuality-change"[\s\S]*?"unit": )"个百分点"/, '$1"%"'),
    );
    expect(findings.join('\n')).toContain('[bus-punctuality-growth] 推算的输入');
    expect(findings.join('\n')).toContain('应为 个百分点，实为 %');
  });

  it('that does not lead from the one to the other, or is no change, is one', () => {
    const other = findingsAfter('panels/travel.json', (text) =>
      text.replace('"change": "bus-stops-growth"', '"change": "bus-routes-growth"'),
    );
    expect(other.join('\n')).toContain('bus-routes-growth 与 bus-stops-start 到 bus-stops-latest 的差不符');
    const level = findingsAfter('panels/travel.json', (text) =>
      text.replace('"change": "bus-stops-growth"', '"change": "bus-stops-latest"'),
    );
    expect(level.join('\n')).toContain('bus-stops-latest 不是变化量');
  });

  it('rows of a dumbbell may differ in unit, the two points of a row may not', () => {
    const findings = findingsAfter('panels/travel.json', (text) =>
      text.replace('"from": "bus-stops-start"', '"from": "bus-routes-start"'),
    );
    expect(findings.join('\n')).toContain('bus-routes-start 与 bus-stops-latest 单位不同，不能连线');
    const stockToFlow = findingsAfter('panels/travel.json', (text) =>
      text.replace('"from": "bus-routes-start"', '"from": "railings-total"'),
    );
    expect(stockToFlow.join('\n')).toContain('有一端不是时点值，不能连线');
  });
});

describe('resolving a quote', () => {
  const original = {
    doc: 'd',
    file: 'd.txt',
    sha256: '',
    text: '',
    lines: splitParagraphs('甲类4.68\n\n个，乙类18个,丙类18个，约3.5万余人，8个100%'),
  };
  const paragraphs = [{ n: 1, continues: true }, { n: 2 }] as never;
  const resolve = (evidence: Partial<Evidence>) =>
    resolveEvidence(
      { id: 'e', doc: 'd', paragraph: 2, quote: '', figure: '', ...evidence },
      chainsOf(original, paragraphs),
    );

  it('joins a sentence over a break and locates the figure by its digits', () => {
    expect(resolve({ paragraph: 1, quote: '甲类4.68个', figure: '4.68个' })).toMatchObject({
      ok: true,
      position: {
        paragraph: 1,
        line: 1,
        start: 2,
        end: 6,
        quote: [
          { paragraph: 1, start: 0, end: 6 },
          { paragraph: 2, start: 0, end: 1 },
        ],
      },
    });
  });

  it.each([
    [{ quote: '丁类', figure: '丁' }, '没有这段引文'],
    [{ quote: '18个', figure: '18个' }, '出现 2 次'],
    [{ quote: '3.5万余人', figure: '3.5万余人' }, '截断了相邻的“约”'],
    [{ quote: '约3.5万余人', figure: '约3.5万' }, '截断了相邻的“余”'],
    [{ quote: '乙类18个', figure: '8个' }, '截断了相邻的“1”'],
    [{ quote: '8个100%', figure: '100%' }, null],
  ] as const)('%j', (evidence, message) => {
    const result = resolve(evidence);
    if (message === null) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});
