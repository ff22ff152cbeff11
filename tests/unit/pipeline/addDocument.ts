import { buildIndex } from '../../../data/pipeline/read/authoredIndex.ts';
import { type Original, sha256, splitParagraphs } from '../../../data/pipeline/read/originals.ts';
import type { Authored } from '../../../data/pipeline/read/readAuthored.ts';
import type { Project } from '../../../data/pipeline/runPipeline.ts';
import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import type { CountyFact, Indicator } from '../../../src/model/authored/records.ts';
import type { Region, SourceDocument } from '../../../src/model/authored/source.ts';
import { countyFinder, selectCounties } from '../../../src/model/select/counties.ts';

/** Counties without records. */
export function unmentionedCounties(authored: Authored): Region[] {
  const countyOf = countyFinder(authored.regions, authored.site.region);
  const told = new Set(buildIndex(authored).records.map(({ record }) => countyOf(record.region)));
  return selectCounties(authored.regions, authored.site.region).filter(({ id }) => !told.has(id));
}

/** The text has one sentence with a numeral about each county. */
const FIGURE = 8;

function inventText(counties: readonly Region[]): {
  text: string;
  facts: CountyFact[];
  domain: string | null;
} {
  const lines = ['集市消息', ...counties.map(({ name }) => `${name}办集市${FIGURE}场。`)];
  return {
    text: `${lines.join('\n\n')}\n`,
    domain: null,
    facts: counties.map(
      ({ id, name }, at): CountyFact => ({
        id: `market-${id}`,
        name: `${name}办集市`,
        domain: '',
        department: null,
        region: id,
        period: { kind: 'unstated', label: '时段原文未注明' },
        n: String(FIGURE),
        unit: '场',
        kind: 'project',
        text: `${name}办集市`,
        evidence: [
          {
            id: `market-${id}-sixth`,
            doc: 'sixth-document',
            paragraph: at + 2,
            quote: `${name}办集市${FIGURE}场`,
            figure: `${FIGURE}场`,
          },
        ],
      }),
    ),
  };
}

/** An additional document of the city, as the desk would describe it. */
function describeText(text: string, region: string): { document: SourceDocument; original: Original } {
  const file = '005_sixth.txt';
  const lines = splitParagraphs(text);
  const hash = sha256(text);
  return {
    original: { doc: 'sixth-document', file, sha256: hash, text, lines },
    document: {
      id: 'sixth-document',
      file,
      sha256: hash,
      title: lines[0]?.text ?? '',
      shortTitle: '集市消息',
      kind: '新闻稿',
      publisher: null,
      published: null,
      publishedNote: '发布日期未注明',
      region,
      paragraphs: lines.map(({ n, line, text: own, sha256: digest }) => ({
        n,
        line,
        length: own.length,
        sha256: digest,
        section: n === 1 ? null : (lines[0]?.text ?? null),
        department: null,
        ...(n === 1 ? { part: 'title' as const } : {}),
        digest: n === 1 ? '标题' : '办集市的场次',
      })),
      setAside: [],
      errata: [],
    },
  };
}

export interface Added {
  readonly project: Project;
  readonly authored: Authored;
  readonly counties: readonly Region[];
  /** The number of figures in the new text. */
  readonly figures: number;
}

/**
 * The project with an additional document that mentions two new counties, and its records in a table panel of
 * a domain, as an author would add them.
 */
export function addDocument(project: Project): Added {
  if (!project.authored) throw new Error('no data');
  const authored = structuredClone(project.authored);
  const counties = unmentionedCounties(authored).slice(0, 2);
  const { text, facts } = inventText(counties);
  const { document, original } = describeText(text, authored.site.region);
  const own = authored.site.domains.filter(({ reference }) => reference !== true).map(({ id }) => id);
  const place = own
    .flatMap((domain) => (authored.panels[domain] ?? []).map((panel) => ({ domain, panel })))
    .find(({ panel: { kind } }) => kind === 'table');
  if (!place || counties.length !== 2) throw new Error('no table, or no two counties that are untold');
  place.panel.records.push(...facts.map(({ id }) => id));
  authored.counties.push(...facts.map((fact) => ({ ...fact, domain: place.domain })));
  authored.documents.push(document);
  return {
    authored,
    counties,
    figures: facts.length,
    project: { ...project, authored, originals: new Map([...project.originals, [document.id, original]]) },
  };
}

/** The lengths in the invented text, different for every county and year. */
export const lengthOf = (county: number, year: number): number => 10 * (county + 1) + year;

/**
 * The project with an additional document that gives a figure of every county for each year: an indicator
 * with a panel of its own.
 */
export function addCountyValues(project: Project, years: readonly string[]): Project {
  if (!project.authored) throw new Error('no data');
  const authored = structuredClone(project.authored);
  const counties = selectCounties(authored.regions, authored.site.region);
  const said = years.flatMap((year, at) =>
    counties.map(({ id, name }, county) => ({ id, name, year, length: lengthOf(county, at) })),
  );
  const lines = [
    '各县绿道',
    ...said.map(({ name, year, length }) => `${year}年末，${name}绿道长${length}公里。`),
  ];
  const { document, original } = describeText(`${lines.join('\n\n')}\n`, authored.site.region);
  document.setAside = said.map(({ year }, at) => ({
    paragraph: at + 2,
    quote: `${year}年末`,
    token: year,
    reason: 'date',
  }));
  const [domain] = authored.site.domains.filter(({ reference }) => reference !== true);
  if (!domain) throw new Error('no domain');
  const observations = said.map(({ id, name, year, length }, at) => ({
    id: `greenway-${id}-${year}`,
    region: id,
    period: { kind: 'year' as const, from: year, label: `${year}年` },
    value: String(length),
    magnitude: '' as const,
    qualifier: '=' as const,
    role: 'level' as const,
    status: 'actual' as const,
    evidence: [
      {
        id: `greenway-${id}-${year}-sixth`,
        doc: document.id,
        paragraph: at + 2,
        quote: `${year}年末，${name}绿道长${length}公里`,
        figure: `${length}公里`,
      },
    ],
  }));
  authored.documents.push(document);
  const indicator: Indicator = {
    id: 'greenway',
    name: '绿道长度',
    department: null,
    unit: '公里',
    measure: 'stock',
    direction: 'up',
    gloss: '绿道的长度',
    observations,
  };
  const panel: PanelSpec = {
    id: 'greenway-bar',
    kind: 'bar',
    section: '绿道',
    title: '绿道长度',
    records: observations.map(({ id }) => id),
  };
  authored.indicators[domain.id] = [...(authored.indicators[domain.id] ?? []), indicator];
  authored.panels[domain.id] = [...(authored.panels[domain.id] ?? []), panel];
  const originals = new Map([...project.originals, [document.id, original] as const]);
  return { ...project, authored, originals };
}
