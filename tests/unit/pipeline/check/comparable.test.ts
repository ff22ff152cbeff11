import { describe, expect, it } from 'vitest';
import { checkBases, comparableChecker } from '../../../../data/pipeline/check/checkComparable.ts';
import { checkDecks } from '../../../../data/pipeline/check/checkDecks.ts';
import { checkPanels } from '../../../../data/pipeline/check/checkPanels.ts';
import { buildIndex } from '../../../../data/pipeline/read/authoredIndex.ts';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import { type Authored, parseAuthored, readAuthored } from '../../../../data/pipeline/read/readAuthored.ts';
import { indexData, NO_LOCKS, runChecks } from '../../../../data/pipeline/runPipeline.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import type { Coverage, Indicator, Observation } from '../../../../src/model/authored/records.ts';
import type { Conflict } from '../../../../src/model/authored/review.ts';

const texts = readAuthored('tests/fixtures/secondCity/data');
const CITY = 'yangquan';

interface Figure extends Partial<Observation> {
  readonly unit?: string;
  readonly measure?: Indicator['measure'];
  readonly base?: string;
  readonly purpose?: string;
  /** Id of the indicator; by default an own one. */
  readonly of?: string;
}

/** The second city with additional figures, each with an indicator of its own unless it names one. */
function city(figures: Record<string, Figure>, more: Partial<Pick<Authored, 'coverage' | 'conflicts'>> = {}) {
  const { authored } = parseAuthored(texts);
  if (!authored) throw new Error('data does not parse');
  const indicators = new Map<string, Indicator>();
  for (const [
    id,
    { unit = '个', measure = 'flow', base, purpose, of = `of-${id}`, ...fields },
  ] of Object.entries(figures)) {
    const observation: Observation = {
      id,
      name: id,
      region: CITY,
      period: { kind: 'span', from: '2021', to: '2025', label: '五年' },
      value: '7',
      magnitude: '',
      qualifier: '=',
      role: 'cumulative',
      status: 'actual',
      evidence: [
        { id: `${id}-e`, doc: 'second-city', paragraph: 2, quote: '全市建成口袋公园12个', figure: '12个' },
      ],
      ...fields,
    };
    const known = indicators.get(of);
    if (known) known.observations.push(observation);
    else
      indicators.set(of, {
        id: of,
        name: of,
        department: null,
        unit,
        measure,
        direction: 'up',
        gloss: of,
        ...(base === undefined ? {} : { base }),
        ...(purpose === undefined ? {} : { purpose }),
        observations: [observation],
      });
  }
  authored.indicators.parks?.push(...indicators.values());
  authored.coverage.push(...(more.coverage ?? []));
  authored.conflicts.push(...(more.conflicts ?? []));
  return authored;
}

type Drawn = Partial<Pick<PanelSpec, 'kind' | 'records' | 'pairs' | 'whole' | 'note'>>;

function problemsOf(authored: Authored, ids: readonly string[], panel: Drawn = {}): string[] {
  return comparableChecker(
    authored,
    buildIndex(authored),
  )({
    id: 'drawn',
    section: '图',
    title: '图',
    kind: 'bar',
    records: [...ids],
    ...panel,
  });
}

const problems = (figures: Record<string, Figure>, panel: Drawn = {}) =>
  problemsOf(city(figures), panel.records ?? Object.keys(figures), panel);

const rate = { unit: '%', measure: 'rate', role: 'level' } as const;

describe('a panel on one axis', () => {
  it('of like things passes', () => {
    expect(problems({ schools: {}, kindergartens: {}, nurseries: {} })).toEqual([]);
  });

  it.each<[string, Record<string, Figure>, string]>([
    ['a part with its whole', { all: {}, some: { partOf: 'all', overlap: 'nested' } }, 'some是all的一部分'],
    ['other bases', { a: { ...rate, base: '村' }, b: { ...rate, base: '路灯' } }, '百分比的基数不同'],
    ['no told base', { a: rate, b: rate }, '没有注明以什么为100%：a'],
    [
      'other purposes',
      { a: { unit: '元', purpose: '稳岗' }, b: { unit: '元', purpose: '购房' } },
      '用途不同',
    ],
    ['no told purpose', { a: { unit: '亿元' }, b: { unit: '亿元' } }, '没有注明用途：a'],
    ['a narrower scope', { a: {}, b: { region: 'yangquan-urban' } }, '范围不同：全市与市城区'],
    ['one county of the city', { a: { of: 'x' }, b: { of: 'x', region: 'yuxian' } }, '范围一个包含另一个'],
    [
      'one of the years',
      { a: {}, b: { period: { kind: 'year', from: '2022', label: '2022年' } } },
      '时段不同',
    ],
    [
      'two grades',
      { a: { name: '省级基地' }, b: { name: '市级基地' } },
      '省级与市级的基地是否互相计入没有说明',
    ],
  ])('with %s is refused, and told to stand as a strip', (_, figures, says) => {
    const [problem = '', ...others] = problems(figures);
    expect(problem).toContain(says);
    expect(problem).toContain('改用 strip 并列，不共用轴');
    expect(others).toEqual([]);
    expect(problems(figures, { kind: 'share' }).join()).toContain(says);
    for (const kind of ['strip', 'table', 'units', 'honours'] as const)
      expect(problems(figures, { kind })).toEqual([]);
  });

  it('of covered townships, villages and hamlets is refused', () => {
    const covered = (id: string, covers: string): Coverage => ({
      id,
      name: `收运体系覆盖${covers}`,
      domain: 'parks',
      department: null,
      region: CITY,
      period: { kind: 'as-of', label: '截至发布时' },
      covers,
      n: '7',
      unit: '个',
      evidence: [{ id: `${id}-e`, doc: 'second-city', paragraph: 5, quote: '5个县（区）', figure: '5个' }],
    });
    const coverage = [covered('towns', '乡镇'), covered('villages', '行政村'), covered('hamlets', '自然村')];
    expect(problemsOf(city({}, { coverage }), ['towns', 'villages', 'hamlets'])).toEqual([
      '乡镇包含行政村，不能共用一条轴；改用 strip 并列，不共用轴',
    ]);
    expect(problemsOf(city({}, { coverage }), ['towns'])).toEqual([]);
  });

  it('with both sides of an open dispute is refused, of a settled one or one of wording not', () => {
    const dispute = (fields: Partial<Conflict>): Conflict => ({
      id: 'd',
      title: '两处所指',
      domain: 'parks',
      origin: 'between',
      differs: ['scope'],
      sides: ['a', 'b'].map((record) => ({ record, evidence: `${record}-e` })),
      used: null,
      concerns: ['a', 'b'],
      reason: '两处都列出',
      state: 'open',
      ...fields,
    });
    const of = (fields: Partial<Conflict>) =>
      problemsOf(city({ a: {}, b: {} }, { conflicts: [dispute(fields)] }), ['a', 'b']);
    expect(of({})).toEqual([expect.stringContaining('是同一处待核分歧的两方：a与b')]);
    expect(of({ state: 'settled' })).toEqual([]);
    expect(of({ differs: ['wording'] })).toEqual([]);
  });

  it.each([
    '是否互相包含，原文未说明',
    '道路是否计入工程，原文未说明',
    '各项的基数和范围不同，不能相加',
    '各项时段不同',
    '两项不可比',
  ])('whose note takes the comparison back is refused: %s', (note) => {
    expect(problems({ a: {}, b: {} }, { note }).join()).toMatch(/^说明写着“.+”，图却放在一条轴上比较/);
    expect(problems({ a: {}, b: {} }, { note, kind: 'strip' })).toEqual([]);
  });

  it.each(['各项工程的学校可能重合，原文未给合计', '斜线为预计数', '三处都是上限，含本数'])(
    'keeps its note: %s',
    (note) => {
      expect(problems({ a: {}, b: {} }, { note })).toEqual([]);
    },
  );

  it('takes a forecast, which is hatched', () => {
    expect(problems({ a: {}, b: { status: 'forecast' } })).toEqual([]);
  });
});

describe('a pair', () => {
  const level = { of: 'x', measure: 'stock', role: 'level' } as const;
  const start = {
    of: 'x',
    role: 'baseline',
    period: { kind: 'year', from: '2020', label: '2020年' },
  } as const;
  const pairs = [{ from: 'from', to: 'to' }];
  const pair = (figures: Record<string, Figure>, more: Drawn = {}) =>
    problems({ to: level, from: start, ...figures }, { kind: 'dumbbell', records: ['to'], pairs, ...more });

  it('of one thing at two times passes, on any of its pictures', () => {
    for (const kind of ['slope', 'dumbbell', 'multiples', 'strip'] as const)
      expect(pair({}, { kind })).toEqual([]);
  });

  it.each<[string, Figure, string]>([
    ['two things', { ...start, of: 'y' }, '起点与终点不是同一项'],
    ['two scopes', { ...start, region: 'yangquan-urban' }, '起点与终点范围不同：市城区与全市'],
    ['a plan', { ...start, status: 'planned' }, '两点图画不出预计与计划'],
  ])('of %s is refused', (_, from, says) => {
    const [problem = '', ...others] = pair({ from });
    expect(problem).toContain(says);
    expect(problem).toContain('改用 strip 并列，不共用轴');
    expect(others).toEqual([]);
  });

  it('whose note says that the ends may be no like things is refused', () => {
    expect(pair({}, { note: '口径是否相同，原文未说明' }).join()).toContain('说明写着“口径是否相同”');
    // Rows have axes of their own, so their dates may differ.
    expect(pair({}, { note: '各行时点不同' })).toEqual([]);
    expect(pair({}, { note: '各行时点不同', kind: 'slope' })).not.toEqual([]);
  });

  it('of which one end is doubted to be the same thing is refused', () => {
    const doubted = { ...start, doubt: '名称不同，口径是否相同原文未说明' };
    expect(pair({ from: doubted })).toEqual(['疑点写着“口径是否相同”，不能连线；改用 strip 并列，不共用轴']);
    expect(pair({ from: { ...start, doubt: '动词有误' } })).toEqual([]);
  });

  it('on one axis with another is held to the rule of an axis', () => {
    const figures = {
      to: { ...level, unit: '元' },
      from: { ...start, unit: '元' },
      next: { ...level, of: 'y', unit: '元' },
    };
    expect(problems(figures, { kind: 'slope', records: ['to', 'next'], pairs }).join()).toContain(
      '没有注明用途',
    );
    expect(problems(figures, { kind: 'multiples', records: ['to', 'next'], pairs })).toEqual([]);
  });

  it('as a slide of a deck is held to it as well', () => {
    const authored = city({ to: level, from: { ...start, region: 'yangquan-urban' } });
    authored.decks.main?.slides.push({
      kind: 'change',
      id: 'changed',
      section: '公园',
      headline: '公园',
      domain: 'parks',
      from: 'from',
      to: 'to',
    });
    expect(checkDecks(authored, buildIndex(authored)).map(formatFinding).join()).toContain(
      '[changed] 起点与终点范围不同：市城区与全市，不能连线',
    );
  });
});

describe('parts of a whole', () => {
  const parts = (some: Figure) => {
    const authored = city({ all: {}, some: { partOf: 'all', overlap: 'unstated', ...some } });
    const at = { id: 'parted', section: '公园', title: '公园' };
    authored.panels.parks?.push({ ...at, kind: 'parts', records: ['some'], whole: 'all' });
    const findings = checkPanels(authored, buildIndex(authored));
    return findings.filter(({ recordId }) => recordId === at.id).map(({ message }) => message);
  };

  it('stand in it where place and time are its own', () => {
    expect(parts({})).toEqual([]);
    expect(parts({ region: 'yuxian' }).join()).toContain('与整体的范围或时段不同');
    expect(parts({ period: { kind: 'year', from: '2022', label: '2022年' } }).join()).toContain(
      '与整体的范围或时段不同',
    );
  });
});

describe('what is said to be 100 %, or a purpose,', () => {
  const bases = (fields: Figure) => {
    const authored = city({ a: fields });
    return checkBases(authored, buildIndex(authored)).map(({ message }) => message);
  };

  it('stands in the name or in words of the text', () => {
    expect(bases({ ...rate, base: '口袋公园' })).toEqual([]);
    expect(bases({ ...rate, base: '游客' }).join()).toContain('base“游客”不在指标名称或引文里');
    expect(bases({ base: '口袋公园' }).join()).toContain('只有百分比才有 base');
    expect(bases({ purpose: '建成口袋公园' })).toEqual([]);
    expect(bases({ purpose: '招商' }).join()).toContain('purpose“招商”不在指标名称、引文或所在标题里');
  });
});

it('of a kind that is not there is named with the kinds that are', () => {
  const authored = city({ a: {} });
  authored.panels.parks?.push({ id: 'round', kind: 'pie', section: '公园', title: '公园', records: ['a'] });
  const { findings } = runChecks(indexData(authored), new Map(), NO_LOCKS);
  expect(findings.map(formatFinding).join('\n')).toMatch(
    /^data\/panels\/parks\.json \[round\] 没有这种面板（应为 bar、.*units，实为 pie）$/m,
  );
});

it('is asked of the whole dataset, by file and panel', () => {
  const authored = city({ a: {}, b: { region: 'yangquan-urban' } });
  authored.panels.parks?.push({
    id: 'unlike',
    kind: 'bar',
    section: '公园',
    title: '公园',
    records: ['a', 'b'],
  });
  const { findings } = runChecks(indexData(authored), new Map(), NO_LOCKS);
  expect(findings.map(formatFinding).join('\n')).toContain(
    'data/panels/parks.json [unlike] 范围不同：全市与市城区，不能共用一条轴；改用 strip 并列，不共用轴',
  );
});
