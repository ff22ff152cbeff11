import { type Original, sha256, splitParagraphs } from '../../data/pipeline/read/originals.ts';
import type { Authored } from '../../data/pipeline/read/readAuthored.ts';
import type { Indicator } from '../../src/model/authored/records.ts';
import type { SourceDocument } from '../../src/model/authored/source.ts';

/** A synthetic corpus of invented texts in the usual form, only for measuring time and memory. */

const PARAGRAPHS = 20;
const FIGURES = 4;
const WORDS = '道路桥梁管网公园学校医院社区养老就业培训供热供水绿化垃圾分类';

/** Makes a name of twelve characters that is different for every number. */
const nameOf = (number: number): string => {
  const start = number % (WORDS.length - 4);
  return `${WORDS.slice(start, start + 4)}第${[...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}项`;
};

/** Decks with only those slides that refer to nothing in the dataset. */
const withoutData = (decks: Authored['decks']): Authored['decks'] =>
  Object.fromEntries(
    Object.entries(decks).map(([id, deck]) => [
      id,
      { ...deck, slides: deck.slides.filter(({ kind }) => kind === 'title') },
    ]),
  );

/**
 * Builds `documents` documents of 80 numerals each, with a record for every numeral, and one domain per five
 * documents.
 */
export function buildCorpus(
  template: Authored,
  documents: number,
): { authored: Authored; originals: Map<string, Original> } {
  const originals = new Map<string, Original>();
  const docs: SourceDocument[] = [];
  const indicators: Record<string, Indicator[]> = {};
  const panels: Authored['panels'] = {};
  const domains: Authored['site']['domains'] = [];
  const period = { kind: 'unstated' as const, label: '时段原文未注明' };
  for (let d = 0; d < documents; d += 1) {
    const id = `doc-${d}`;
    const domain = `domain-${Math.floor(d / 5)}`;
    if (d % 5 === 0) {
      domains.push({ id: domain, name: domain, gloss: '合成' });
      indicators[domain] = [];
      panels[domain] = [];
    }
    const lines: string[] = [];
    for (let p = 0; p < PARAGRAPHS; p += 1) {
      const clauses: string[] = [];
      for (let f = 0; f < FIGURES; f += 1) {
        const number = (d * PARAGRAPHS + p) * FIGURES + f;
        const value = `${1000 + (number % 9000)}.${number % 10}`;
        const name = nameOf(number);
        clauses.push(`完成${name}${value}公里`);
        const record = `record-${number}`;
        indicators[domain]?.push({
          id: `indicator-${number}`,
          name,
          department: null,
          unit: '公里',
          measure: 'flow',
          direction: 'up',
          gloss: '合成指标',
          observations: [
            {
              id: record,
              region: template.site.region,
              period,
              value,
              magnitude: '',
              qualifier: '=',
              role: 'cumulative',
              status: 'actual',
              evidence: [
                {
                  id: `evidence-${number}`,
                  doc: id,
                  paragraph: p + 1,
                  quote: `${name}${value}公里`,
                  figure: `${value}公里`,
                },
              ],
            },
          ],
        });
        if (f === 0)
          panels[domain]?.push({
            id: `panel-${number}`,
            kind: 'strip',
            section: '合成',
            title: '合成面板',
            records: [],
          });
        panels[domain]?.[panels[domain].length - 1]?.records.push(record);
      }
      lines.push(`${clauses.join('，')}。`);
    }
    const text = `${lines.join('\n')}\n`;
    const hash = sha256(text);
    originals.set(id, { doc: id, file: `${id}.txt`, sha256: hash, text, lines: splitParagraphs(text) });
    docs.push({
      id,
      file: `${id}.txt`,
      sha256: hash,
      title: '合成文件',
      untitled: true,
      shortTitle: '合成',
      kind: '合成',
      publisher: null,
      published: null,
      publishedNote: '合成',
      region: template.site.region,
      paragraphs: splitParagraphs(text).map(({ n, line, text: own }) => ({
        n,
        line,
        length: own.length,
        sha256: sha256(own),
        section: null,
        department: null,
        digest: '合成段落',
      })),
      setAside: [],
      errata: [],
    });
  }
  return {
    authored: {
      ...template,
      site: { ...template.site, domains },
      documents: docs,
      indicators,
      panels,
      honours: [],
      coverage: [],
      statements: [],
      counties: [],
      conflicts: [],
      checks: [],
      changes: [],
      aliases: [],
      decks: withoutData(template.decks),
    },
    originals,
  };
}
