import { sha256, splitParagraphs } from '../../data/pipeline/read/originals.ts';
import type { Authored } from '../../data/pipeline/read/readAuthored.ts';
import { indexData, NO_LOCKS, runChecks } from '../../data/pipeline/runPipeline.ts';
import type { PanelSpec } from '../../src/model/authored/panelSpec.ts';
import type { Honour, Indicator, Observation } from '../../src/model/authored/records.ts';
import type { Region } from '../../src/model/authored/source.ts';
import type { Period } from '../../src/model/fields/evidence.ts';

/** A city of a few sentences, made for one question to the pipeline: is this figure accepted as recorded? */

const CITY = 'small-city';

export const REGIONS: readonly Region[] = [
  { id: CITY, name: '全市', adcode: '990100', parent: null, kind: 'city' },
  { id: 'east', name: '东辰县', adcode: '990121', parent: CITY, kind: 'county', tile: [0, 0] },
  { id: 'west', name: '西岚县', adcode: '990122', parent: CITY, kind: 'county', tile: [1, 0] },
];

export const yearOf = (year: number): Period => ({
  kind: 'year',
  from: String(year),
  to: String(year),
  label: `${year}年`,
});

/** A figure as an author records it, with the words it is taken from. */
export interface Figure {
  readonly text: string;
  /** The quote; all of the text without its full stop where it is left out. */
  readonly quote?: string;
  readonly context?: string;
  /** Quotes from the lines of `SmallCity.heads`. */
  readonly heads?: readonly string[];
  readonly figure: string;
  readonly record?: Partial<Observation>;
  readonly indicator?: Partial<Omit<Indicator, 'observations'>>;
}

export interface SmallCity {
  /** Lines above all others: heads of a table whose rows are the figures. */
  readonly heads?: readonly string[];
  readonly figures?: readonly Figure[];
  readonly honours?: ReadonlyArray<Partial<Honour> & { readonly quote: string; readonly figure: string }>;
  /** Panels besides the strip that shows every figure. */
  readonly panels?: readonly PanelSpec[];
  readonly title?: string;
  /** Numerals of the texts that are no figures. */
  readonly asides?: ReadonlyArray<{ readonly quote: string; readonly token: string }>;
}

const idOf = (at: number): string => `figure-${at + 1}`;

function indicatorOf(figure: Figure, at: number, above: readonly string[]): Indicator {
  const id = figure.indicator?.id ?? `measure-${at + 1}`;
  const observation: Observation = {
    id: idOf(at),
    region: CITY,
    period: yearOf(2025),
    value: '',
    magnitude: '',
    qualifier: '=',
    role: 'level',
    status: 'actual',
    evidence: [
      {
        id: `${idOf(at)}-e`,
        doc: 'text',
        paragraph: above.length + at + 1,
        quote: figure.quote ?? figure.text.replace(/。$/, ''),
        figure: figure.figure,
        ...(figure.context === undefined ? {} : { context: figure.context }),
        ...(figure.heads === undefined
          ? {}
          : {
              heads: figure.heads.map((quote) => ({
                paragraph: above.findIndex((line) => line.includes(quote)) + 1,
                quote,
              })),
            }),
      },
    ],
    ...figure.record,
  };
  return {
    id,
    name: '测试指标',
    department: null,
    unit: '',
    measure: 'rate',
    direction: 'neutral',
    gloss: '为测试而写的指标',
    ...figure.indicator,
    observations: [observation],
  };
}

/** Figures of one indicator stand under one, so that they may be joined. */
function mergeIndicators(all: readonly Indicator[]): Indicator[] {
  const byId = new Map<string, Indicator>();
  for (const indicator of all) {
    const known = byId.get(indicator.id);
    if (known) known.observations.push(...indicator.observations);
    else byId.set(indicator.id, indicator);
  }
  return [...byId.values()];
}

/** The city as its authored files and its text. */
export function buildSmallCity(city: SmallCity) {
  const { figures = [], honours = [], panels = [], title, asides = [], heads = [] } = city;
  const lines = [...heads, ...figures.map(({ text }) => text), ...honours.map(({ quote }) => `${quote}。`)];
  const text = `${lines.join('\n\n')}\n`;
  const paragraphs = splitParagraphs(text);
  const facts = honours.map(
    ({ quote, figure, ...own }, at): Honour => ({
      id: `honour-${at + 1}`,
      name: '测试事项的位次',
      domain: 'things',
      department: null,
      region: CITY,
      period: { kind: 'unstated', label: '时段原文未注明' },
      level: '省',
      within: '全省',
      evidence: [
        {
          id: `honour-${at + 1}-e`,
          doc: 'text',
          paragraph: heads.length + figures.length + at + 1,
          quote,
          figure,
        },
      ],
      ...own,
    }),
  );
  const authored: Authored = {
    site: {
      name: '有据',
      city: '小城',
      adcode: '990100',
      region: CITY,
      period: { label: '十四五', from: '2021', to: '2025' },
      domains: [{ id: 'things', name: '事物', gloss: '为测试而写的领域' }],
      map: { boundaries: null, province: null, approvalNumber: null, publisher: null },
      footer: { organiser: null, contact: null, filingNumber: null, siteCode: null, correctionsUrl: null },
      publicUrl: null,
    },
    regions: [...REGIONS],
    documents: [
      {
        id: 'text',
        file: 'text.txt',
        sha256: sha256(text),
        title: '为测试而写的文字',
        untitled: true,
        shortTitle: '测试文字',
        kind: '测试文本',
        publisher: null,
        published: null,
        publishedNote: '测试文本，没有发布日期',
        region: CITY,
        paragraphs: paragraphs.map(({ n, line, text: own, sha256: hash }) => ({
          n,
          line,
          length: own.length,
          sha256: hash,
          section: null,
          department: null,
          digest: '为测试而写。',
        })),
        setAside: asides.map(({ quote, token }) => ({
          paragraph: paragraphs.find(({ text: own }) => own.includes(quote))?.n ?? 0,
          quote,
          token,
          reason: 'name' as const,
        })),
        errata: [],
      },
    ],
    indicators: { things: mergeIndicators(figures.map((figure, at) => indicatorOf(figure, at, heads))) },
    panels: {
      things: [
        ...(figures.length === 0
          ? []
          : [
              {
                id: 'all-figures',
                kind: 'strip',
                section: '数字',
                title: title ?? '测试的数字',
                records: figures.map((_, at) => idOf(at)),
              },
            ]),
        ...(facts.length === 0
          ? []
          : [
              {
                id: 'all-honours',
                kind: 'honours',
                section: '位次',
                title: '测试的位次',
                records: facts.map(({ id }) => id),
              },
            ]),
        ...panels,
      ],
    },
    decks: { main: { id: 'main', title: '测试放映稿', slides: [] } },
    honours: facts,
    coverage: [],
    statements: [],
    counties: [],
    conflicts: [],
    checks: [],
    changes: [],
    aliases: [],
  };
  const original = { doc: 'text', file: 'text.txt', sha256: sha256(text), text, lines: paragraphs };
  return { authored, originals: new Map([['text', original]]) };
}

/** The findings about the city, as `data:check` prints them without their lines. */
export function findingsOf(city: SmallCity): string[] {
  const { authored, originals } = buildSmallCity(city);
  const { findings } = runChecks(indexData(authored), originals, NO_LOCKS, true);
  return findings.map(
    ({ file, recordId, message, expected, found }) =>
      `${file} [${recordId}] ${message}${expected === undefined ? '' : `（应为 ${expected}）`}${found === undefined ? '' : `（实为 ${found}）`}`,
  );
}
