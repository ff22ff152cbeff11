import type { Erratum, SourceDocument } from '../../../src/model/authored/source.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { provesDepartment } from '../read/departments.ts';
import type { Finding } from '../read/finding.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';
import type { Original } from '../read/originals.ts';
import type { Authored } from '../read/readAuthored.ts';
import { regionNames } from './words/basis.ts';
import { areaPattern } from './words/lexicon.ts';

/** Checks departments, headings and groups, none of which may be in our own words. */

type ErrataOf = ReadonlyMap<string, readonly Erratum[]>;

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Compares titles, headings and departments of one document with its text. */
function checkDocument(doc: SourceDocument, original: Original | undefined): string[] {
  if (!original) return [];
  const all = squeeze(original.text);
  const problems: string[] = [];
  if (!doc.untitled && !all.includes(squeeze(doc.title))) problems.push(`标题不是原文的字句：${doc.title}`);
  const seen = new Set<string>();
  const wrong = new Set<string>();
  for (const { n, section, department } of doc.paragraphs) {
    if (section !== null && !seen.has(section) && !all.includes(squeeze(section)))
      problems.push(`第 ${n} 段 section 不是原文的字句：${section}`);
    if (section !== null) seen.add(section);
    if (department === null || wrong.has(department)) continue;
    const before = original.lines.filter((line) => line.n <= n).map(({ text }) => text);
    if (squeeze(before.join('')).includes(squeeze(department))) continue;
    // Report only the first paragraph; it is enough to find the others.
    wrong.add(department);
    problems.push(`第 ${n} 段及以前没有写到部门“${department}”`);
  }
  return problems;
}

/** The words of an evidence, with errors of the original replaced by the reading that their erratum gives. */
function mendedWords({ doc, paragraph, quote, context }: Evidence, errata: ErrataOf): string {
  const words = `${context ?? ''}……${quote}`;
  const slips = (errata.get(doc) ?? []).filter(
    (slip) => slip.paragraph === paragraph && words.includes(slip.token),
  );
  return [words, ...slips.map(({ note }) => note)].join('；');
}

/** 全市 as the scope of a figure, and not what a place is compared with or ranked in. */
const WHOLE_CITY =
  /(?<!占|居|比|于|列|在|高出|低出|超|超过|达到|同|与)全市(?!第|首|唯一|最|前|平均|均值|水平|排|率先|的)/u;

const regionOf = ({ record }: AuthoredRecord, { regions }: AuthoredIndex): string =>
  regions.get(record.region)?.name ?? record.region;

/** The scope that the quotes state where it is not that of the record; null where they agree. */
function statedScope(entry: AuthoredRecord, index: AuthoredIndex): string | null {
  const region = index.regions.get(entry.record.region);
  if (entry.kind === 'honour' || region?.kind !== 'county') return null;
  const names = regionNames(entry.record.region, index);
  const quotes = entry.evidence.map(({ quote, context }) => `${context ?? ''}${quote}`);
  const wrong = quotes.some((words) => WHOLE_CITY.test(words) && !names.some((name) => words.includes(name)));
  return wrong ? '全市' : null;
}

/** The department of a figure must be named where a supporting document states the figure. */
function checkRecord(entry: AuthoredRecord, index: AuthoredIndex, errata: ErrataOf): string[] {
  const problems: string[] = [];
  const words = entry.evidence.map(({ quote, context }) => `${context ?? ''}……${quote}`).join('；');
  const { group } = entry.record;
  // A group may be a word that the original misprints; its erratum then says how it is read.
  const mended = entry.evidence.map((item) => mendedWords(item, errata)).join('；');
  if (group !== undefined && !words.includes(group) && !mended.includes(`“${group}”`))
    problems.push(`引文没有写到对象“${group}”`);
  const scope = statedScope(entry, index);
  if (scope !== null) problems.push(`引文写作“${scope}”，范围却是“${regionOf(entry, index)}”`);
  if (entry.kind === 'honour') {
    const { within, rank, only, most } = entry.record;
    const claims = rank !== undefined || only === true || most === true;
    if (claims && within === undefined) problems.push('名次、唯一、最多须以 within 写明在什么范围内');
    if (within !== undefined && !areaPattern(within).test(words))
      problems.push(`引文没有写到范围“${within}”`);
  }
  if (entry.kind === 'observation') return problems;
  const { department } = entry.record;
  if (department !== null && !entry.evidence.some((item) => provesDepartment(item, department, index)))
    problems.push(`所引文件没有在此处写到部门“${department}”`);
  return problems;
}

export function checkAttribution(
  authored: Authored,
  index: AuthoredIndex,
  originals: ReadonlyMap<string, Original>,
): Finding[] {
  const documents = authored.documents.flatMap((doc) =>
    checkDocument(doc, originals.get(doc.id)).map((message) => ({
      file: `data/documents/${doc.id}.json`,
      recordId: doc.id,
      message,
    })),
  );
  const errata = new Map(authored.documents.map((doc) => [doc.id, doc.errata]));
  const records = index.records.flatMap((entry) =>
    checkRecord(entry, index, errata).map((message) => ({ file: entry.file, recordId: entry.id, message })),
  );
  const indicators = Object.entries(authored.indicators).flatMap(([domain, list]) =>
    list.flatMap(({ id, department, observations }) => {
      if (department === null) return [];
      const evidence = observations.flatMap((observation) => observation.evidence);
      return evidence.some((item) => provesDepartment(item, department, index))
        ? []
        : [
            {
              file: `data/indicators/${domain}.json`,
              recordId: id,
              message: `所引文件没有在此处写到部门“${department}”`,
            },
          ];
    }),
  );
  return [...documents, ...records, ...indicators];
}
