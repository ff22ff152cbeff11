import { checkOwnWords } from '../../../../../data/pipeline/check/words/checkOwnWords.ts';
import { buildIndex } from '../../../../../data/pipeline/read/authoredIndex.ts';
import type { Authored } from '../../../../../data/pipeline/read/readAuthored.ts';
import type {
  Coverage,
  Honour,
  Indicator,
  Observation,
  Statement,
} from '../../../../../src/model/authored/records.ts';

/** An invented city, small enough to see what supports each sentence. */

let evidenceNumber = 0;

const fact = (id: string, name: string, quote: string, context?: string) => {
  evidenceNumber += 1;
  return {
    id,
    name,
    domain: 'town',
    department: null,
    region: 'linhe',
    period: { kind: 'as-of' as const, label: '截至发布时' },
    evidence: [
      {
        id: `${id}-e${evidenceNumber}`,
        doc: 'report',
        paragraph: 1,
        quote,
        figure: quote,
        ...(context === undefined ? {} : { context }),
      },
    ],
  };
};

export const honour = (
  id: string,
  name: string,
  quote: string,
  rest: Partial<Honour> & { context?: string } = {},
): Honour => {
  const { context, ...own } = rest;
  return { ...fact(id, name, quote, context), ...own };
};

export const coverage = (
  id: string,
  name: string,
  quote: string,
  rest: Partial<Coverage> = {},
): Coverage => ({
  ...fact(id, name, quote),
  covers: '学校',
  ...rest,
});

export const statement = (
  id: string,
  name: string,
  quote: string,
  rest: Partial<Statement> = {},
): Statement => ({ ...fact(id, name, quote), kind: 'claim', text: name, ...rest });

export const indicator = (
  id: string,
  name: string,
  unit: string,
  observation: Partial<Observation> & { value: string; quote: string; context?: string },
): Indicator => {
  const { quote, context, ...own } = observation;
  const base = fact(`${id}-one`, name, quote, context);
  return {
    id,
    name,
    department: null,
    unit,
    measure: 'flow',
    direction: 'up',
    gloss: name,
    observations: [
      {
        id: base.id,
        region: base.region,
        period: base.period,
        magnitude: '',
        qualifier: '=',
        role: 'cumulative',
        status: 'actual',
        evidence: own.derived ? [] : base.evidence,
        ...own,
      },
    ],
  };
};

export interface Records {
  readonly honours?: Honour[];
  readonly coverage?: Coverage[];
  readonly statements?: Statement[];
  readonly indicators?: Indicator[];
}

/** A city with one panel of all the given records, under a title that the test chooses. */
export function smallCity(
  records: Records,
  panel: { title: string; note?: string; section?: string },
): Authored {
  const { honours = [], coverage: covered = [], statements = [], indicators = [] } = records;
  const ids = [
    ...indicators.flatMap(({ observations }) => observations.map(({ id }) => id)),
    ...[...honours, ...covered, ...statements].map(({ id }) => id),
  ];
  const county = (id: string, name: string, adcode: string) => ({
    id,
    name,
    adcode,
    parent: 'linhe',
    kind: 'county' as const,
  });
  return {
    site: {
      name: '有据',
      city: '临河',
      adcode: '990100',
      region: 'linhe',
      period: { label: '十四五', from: '2021', to: '2025' },
      domains: [{ id: 'town', name: '城乡', gloss: '城乡建设' }],
      map: { boundaries: null, province: null, approvalNumber: null, publisher: null },
      footer: { organiser: null, contact: null, filingNumber: null, siteCode: null, correctionsUrl: null },
      publicUrl: null,
    },
    regions: [
      { id: 'linhe', name: '全市', adcode: '990100', parent: null, kind: 'city' },
      county('dongshan', '东山县', '990121'),
      county('xishan', '西山县', '990122'),
      { id: 'core', name: '市城区（主城区）', adcode: null, parent: 'linhe', kind: 'urban-scope' },
    ],
    documents: [
      {
        id: 'report',
        file: 'report.txt',
        sha256: '0'.repeat(64),
        title: '年度报告',
        shortTitle: '报告',
        kind: '报告',
        publisher: null,
        published: null,
        publishedNote: '原文未注明日期',
        region: 'linhe',
        paragraphs: [
          {
            n: 1,
            line: 1,
            length: 1,
            sha256: '0'.repeat(64),
            section: null,
            department: '市交通局',
            digest: '报告全文。',
          },
        ],
        setAside: [],
        errata: [],
      },
    ],
    indicators: { town: indicators },
    panels: { town: [{ id: 'only-panel', kind: 'strip', section: '概览', records: ids, ...panel }] },
    decks: {},
    honours,
    coverage: covered,
    statements,
    counties: [],
    conflicts: [],
    checks: [],
    changes: [],
    aliases: [],
  } as unknown as Authored;
}

/** The findings about the panel's own words; those about the records' names are left out. */
export function findingsOf(
  records: Records,
  panel: { title: string; note?: string; section?: string },
): string[] {
  const authored = smallCity(records, panel);
  return checkOwnWords(authored, buildIndex(authored))
    .filter(({ recordId }) => recordId === 'only-panel')
    .map(({ message }) => message);
}
