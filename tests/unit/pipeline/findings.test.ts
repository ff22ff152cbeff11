import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import { splitParagraphs } from '../../../data/pipeline/read/originals.ts';
import { type AuthoredTexts, parseAuthored, readAuthored } from '../../../data/pipeline/read/readAuthored.ts';
import { chainsOf, resolveEvidence } from '../../../data/pipeline/read/resolveEvidence.ts';
import { lockTexts, runProject } from '../../../data/pipeline/runPipeline.ts';
import { checkStale, writeDataset } from '../../../data/pipeline/write/writeDataset.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { readCity, STATE } from '../../support/originals.ts';

const texts = readAuthored('data');
const project = readCity();

/** The findings after one edit in one file's text. */
function findingsAfter(file: string, edit: (text: string) => string): string[] {
  const edited: AuthoredTexts = new Map(
    [...texts].map(([name, text]) => [name, name === file ? edit(text) : text]),
  );
  const { authored, findings } = parseAuthored(edited);
  return runProject({ ...project, texts: edited, authored, findings }).findings.map(formatFinding);
}

describe('a finding', () => {
  it('names file, line, record, expected and found', () => {
    const findings = findingsAfter('indicators/urban.json', (text) => text.replace('"503.58"', '"503.85"'));
    // One per document that states the figure; a headline that says it is a finding of its own.
    const own = findings.filter((finding) => finding.startsWith('data/indicators/'));
    expect(own.length).toBeGreaterThan(0);
    const titles = findings.filter((finding) => !own.includes(finding));
    expect(titles).toHaveLength(2);
    for (const finding of titles)
      expect(finding).toMatch(
        /^data\/(?:panels\/urban|decks\/main)\.json:\d+ \[renewed-lengths\] (?:title|headline) 503\.58公里 不是所列记录中的数字，/,
      );
    for (const finding of own) {
      expect(finding).toMatch(
        /^data\/indicators\/urban\.json:\d+ \[storm-sewer-separation-total\] 数值与引文不符（应为 503\.58，实为 503\.85）$/,
      );
    }
  });

  it.each([
    ['indicators/urban.json', '"role": "baseline"', '"role": "basline"', 'role'],
    ['indicators/urban.json', '"storm-sewer-separation-total"', '"Storm_Sewer"', 'kebab-case'],
    ['regions.json', '"140724"', '"14072"', 'adcode'],
    [
      'indicators/housing.json',
      '"partOf": "white-list-projects-total"',
      '"partOf": "no-such-record"',
      'no-such-record',
    ],
    ['panels/urban.json', '"roads-renewed"', '"storm-sewer-separation-total"', 'id 重复'],
    ['indicators/urban.json', '"1569"', '"1570"', '推算结果不符'],
    [
      'documents/press-conference.json',
      '"line": 17',
      '"line": 18',
      STATE === 'with' ? '第 9 段的 line 与原文不符' : '第 9 段与锁定的不同',
    ],
    [
      'panels/overview.json',
      '"records": []',
      '"records": ["sewage-collection-rate-latest"]',
      '不在任何县（区、市）内',
    ],
    ['honours.json', '"rank": 2', '"rank": 3', '第三'],
    ['statements.json', '"per": "周"', '"per": "月"', '引文不支持“计量基数”'],
    // 中职组 is misprinted in the text: the group rests on the erratum that says how it is read.
    ['honours.json', '"group": "中职组"', '"group": "中学组"', '引文没有写到对象“中学组”'],
    ['documents/press-conference.json', '按“中职组”理解', '按上下文理解', '引文没有写到对象“中职组”'],
    [
      'documents/press-conference.json',
      '"section": "优质教育资源供给保障更加有力"',
      '"section": "教育供给"',
      // Without originals it is the lock that knows the heading.
      '第 8 段',
    ],
  ])('reports a slip in %s: %s → %s', (file, from, to, says) => {
    expect(texts.get(file)).toContain(from);
    expect(findingsAfter(file, (text) => text.replace(from, to)).join('\n')).toContain(says);
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
    const mixed = findingsAfter('panels/urban.json', (text) =>
      text.replace('"gas-pipes-renewed-total"', '"roads-renovated-total"'),
    );
    expect(mixed.join()).toContain('一条轴上有多个单位');
    const classes = findingsAfter('panels/urban.json', (text) =>
      text.replace('"gas-pipes-renewed-total"', '"heating-network-latest"'),
    );
    expect(classes.join()).toContain('一条轴上混有时点值、累计值或变化量');
  });
});

describe('a title', () => {
  it.each([
    ['figure of another panel', '新建15座，改造提升80座', '新建15座，改造提升34座', '34'],
    ['figure without its qualifier', '约200个小微绿地', '200个小微绿地', '200'],
    ['figure without its magnitude', '81.46万余户居民', '81.46余户居民', '81.46'],
  ])('with a %s is one', (_, from, to, numeral) => {
    expect(texts.get('panels/urban.json')).toContain(from);
    const findings = findingsAfter('panels/urban.json', (text) => text.replace(from, to));
    expect(findings.join('\n')).toContain(`title ${numeral}`);
  });
});

describe('a change beside its two points', () => {
  it('in % where percentages are subtracted is one', () => {
    const findings = findingsAfter('indicators/urban.json', (text) =>
      text.replace(/("id": "reclaimed-water-rate-change"[\s\S]*?"unit": )"个百分点"/, '$1"%"'),
    );
    expect(findings.join('\n')).toContain('[reclaimed-water-rate-growth] 推算的输入');
    expect(findings.join('\n')).toContain('应为 个百分点，实为 %');
  });

  it('that does not lead from the one to the other, or is no change, is one', () => {
    const other = findingsAfter('panels/urban.json', (text) =>
      text.replace('"change": "heating-area-growth"', '"change": "green-coverage-area-growth"'),
    );
    expect(other.join('\n')).toContain(
      'green-coverage-area-growth 与 heating-area-start 到 heating-area-latest 的差不符',
    );
    const level = findingsAfter('panels/urban.json', (text) =>
      text.replace('"change": "heating-area-growth"', '"change": "heating-area-latest"'),
    );
    expect(level.join('\n')).toContain('heating-area-latest 不是变化量');
  });

  it('rows of a dumbbell may differ in unit, the two points of a row may not', () => {
    const findings = findingsAfter('panels/urban.json', (text) =>
      text.replace('"from": "heating-area-start"', '"from": "heating-network-start"'),
    );
    expect(findings.join('\n')).toContain('heating-network-start 与 heating-area-latest 单位不同，不能连线');
    const stockToFlow = findingsAfter('panels/urban.json', (text) =>
      text.replace('"from": "heating-network-start"', '"from": "heating-pipes-renewed-total"'),
    );
    expect(stockToFlow.join('\n')).toContain('不都是时点值，不能连线');
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

describe('the generated dataset', () => {
  const outcome = runProject(project);

  it('is what stands in public/data, byte for byte', () => {
    expect(outcome.findings).toEqual([]);
    expect(
      checkStale('public/data', outcome.files ?? new Map(), [
        ...lockTexts(outcome).map(({ file, text }) => ({ path: `data/${file}`, text })),
        { path: 'data/README.md', text: outcome.readme ?? '' },
      ]),
    ).toEqual([]);
  });

  it('is not written while anything is wrong, and the previous one stays whole', () => {
    const broken = runProject({ ...project, findings: [{ file: 'x', recordId: 'x', message: 'x' }] });
    expect(broken.files).toBeNull();
  });

  it('reports a changed, a missing and a surplus file as one stale finding', () => {
    const dir = mkdtempSync(join(tmpdir(), 'dataset-'));
    const files = outcome.files ?? new Map<string, string>();
    writeDataset(join(dir, 'out'), new Map([...files].slice(1).concat([['extra.json', '{}']])));
    const lock = { path: 'data/evidence.lock.json', text: readFileSync('data/evidence.lock.json', 'utf8') };
    const findings = checkStale(join(dir, 'out'), files, [lock]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      recordId: 'stale',
      message: expect.stringContaining('多余 extra.json'),
    });
    expect(statSync(join(dir, 'out')).isDirectory()).toBe(true);
    rmSync(dir, { recursive: true });
  });
});
