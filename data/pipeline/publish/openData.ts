import { toJsonSchema } from '@valibot/to-json-schema';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { baseValue, valueText } from '../../../src/model/numbers/quantity.ts';
import { formatCsvRows, NOTICE_COLUMN } from '../../../src/model/published/csv.ts';
import { QUALIFIER_CODE, QUALIFIER_LABEL } from '../../../src/model/published/fileFields.ts';
import {
  MEDIA_FRAGMENTS,
  type Noticed,
  OPEN_COLUMNS,
  type OpenDataset,
  type OpenFact,
  openDatasetSchema,
  type PageSelector,
  PDF_FRAGMENTS,
  placedDatasetSchema,
} from '../../../src/model/published/openData.ts';
import { OPEN_FILES } from '../../../src/model/published/openFiles.ts';
import { signedDecimal } from '../../../src/model/published/signedDecimal.ts';
import { expectedQuantity } from '../check/checkFigures.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { PlacedBox } from '../read/facsimile/pageLayers.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Lock } from '../read/lock.ts';
import { statesNumber } from '../read/numeralPhrases.ts';
import { sha256 } from '../read/originals.ts';
import type { Authored } from '../read/readAuthored.ts';
import { provenDepartment } from './publishRecords.ts';

const serialise = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const asNumber = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

function openFact(
  entry: AuthoredRecord,
  evidence: Evidence,
  position: Lock[string],
  authored: Authored,
  index: AuthoredIndex,
  titles: ReadonlyMap<string, string>,
): OpenFact | null {
  const quantity = recordQuantity(entry);
  if (!quantity) return null;
  const observation = entry.kind === 'observation' ? entry : null;
  const derived = observation?.record.derived?.formula ?? null;
  const said = derived === null ? expectedQuantity(quantity, evidence) : quantity;
  const { sense, basis } = observation?.record ?? {};
  const signed = signedDecimal({ quantity: said, sense });
  const region = index.regions.get(entry.record.region);
  const domain = authored.site.domains.find(({ id }) => id === entry.domain);
  return {
    kind: entry.kind,
    recordId: entry.id,
    evidenceId: evidence.id,
    indicator: observation?.indicator.name ?? null,
    name: entry.kind === 'observation' ? (entry.record.name ?? entry.indicator.name) : entry.record.name,
    domain: domain?.name ?? entry.domain,
    department: provenDepartment(entry, index),
    region: region?.name ?? entry.record.region,
    adcode: region?.adcode ?? null,
    group: entry.record.group ?? null,
    period: entry.record.period.label,
    implied: entry.record.period.implied ?? false,
    status: observation?.record.status ?? null,
    role: observation?.record.role ?? null,
    sense: sense ?? null,
    basis: basis ?? null,
    qualifier: QUALIFIER_CODE[said.qualifier],
    qualifierWords: QUALIFIER_LABEL[said.qualifier],
    // Machines read a hyphen as the sign; every number of a range or ratio may have one.
    value: valueText(said).replace(/−/g, '-'),
    magnitude: said.magnitude,
    unit: said.unit,
    per: said.per ?? null,
    baseValue: asNumber(baseValue(said)),
    signed: asNumber(signed),
    derived,
    doubt: entry.record.doubt ?? null,
    conflicts: index.openConflictsOf(entry.id).join(' ') || null,
    conflictsSettled: index.settledConflictsOf(entry.id).join(' ') || null,
    document: titles.get(evidence.doc) ?? evidence.doc,
    paragraph: position.paragraph,
    line: position.line,
    start: position.start,
    end: position.end,
    figure: evidence.figure,
    quote: evidence.quote,
  };
}

/** Lists every numeric record once per evidence; a derived record once per evidence of its inputs. */
function listOpenFacts(authored: Authored, index: AuthoredIndex, lock: Lock): OpenFact[] {
  const titles = new Map(authored.documents.map((doc) => [doc.id, doc.title]));
  return index.records.flatMap((entry) => {
    const inputs = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
    const all = [...entry.evidence, ...inputs.flatMap((id) => index.byId.get(id)?.evidence ?? [])];
    return all.flatMap((evidence) => {
      const position = lock[evidence.id];
      const fact =
        position && statesNumber(entry, evidence.figure)
          ? openFact(entry, evidence, position, authored, index, titles)
          : null;
      return fact ? [fact] : [];
    });
  });
}

/**
 * The page of a figure and the area on it, in the whole hundredths that media fragments allow; the area is rounded
 * outwards, so that it holds the figure.
 */
function pageSelector({ page, box: [x, y, w, h] }: PlacedBox): PageSelector {
  const [left, top] = [Math.floor(x * 100), Math.floor(y * 100)];
  const [right, bottom] = [Math.ceil((x + w) * 100), Math.ceil((y + h) * 100)];
  return {
    type: 'FragmentSelector',
    conformsTo: PDF_FRAGMENTS,
    value: `page=${page}`,
    refinedBy: {
      type: 'FragmentSelector',
      conformsTo: MEDIA_FRAGMENTS,
      value: `xywh=percent:${left},${top},${right - left},${bottom - top}`,
    },
  };
}

function listSelectors(authored: Authored, index: AuthoredIndex, lock: Lock): OpenDataset['evidence'] {
  return authored.documents.flatMap((doc) =>
    index.evidenceOf(doc.id).flatMap(({ entry, evidence }) => {
      const position = lock[evidence.id];
      if (!position) return [];
      const at = evidence.quote.indexOf(evidence.figure);
      return [
        {
          id: evidence.id,
          record: entry.id,
          document: doc.id,
          source: doc.file,
          line: position.line,
          selector: [
            {
              type: 'TextQuoteSelector' as const,
              exact: evidence.figure,
              prefix: evidence.quote.slice(0, at),
              suffix: evidence.quote.slice(at + evidence.figure.length),
            },
            { type: 'TextPositionSelector' as const, start: position.start, end: position.end },
            ...(position.places ?? []).map(pageSelector),
          ],
          quote: position.quote,
          ...(position.places ? { places: position.places } : {}),
        },
      ];
    }),
  );
}

/** Formats every fact as a CSV row. */
export function formatCsv(facts: readonly OpenFact[], notice?: string): string {
  const marked = (text: string) => (notice === undefined ? [] : [{ text, guarded: true }]);
  const header = OPEN_COLUMNS.map(({ key }) => ({ text: key, guarded: true }));
  const rows = facts.map((fact) => [
    ...OPEN_COLUMNS.map(({ key, type }) => ({ text: String(fact[key] ?? ''), guarded: type === 'string' })),
    ...marked(notice ?? ''),
  ]);
  return formatCsvRows([[...header, ...marked('notice')], ...rows]);
}

/** Builds the downloadable dataset, by path under public/data. */
export function buildOpenData(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
  version: string,
): Map<string, string> {
  const facts = listOpenFacts(authored, index, lock);
  const { notice } = authored.site;
  const dataset: OpenDataset & Noticed = {
    ...(notice === undefined ? {} : { notice }),
    version,
    city: authored.site.city,
    facts,
    evidence: listSelectors(authored, index, lock),
  };
  const hasPlaces = dataset.evidence.some(({ places }) => places !== undefined);
  const csv = formatCsv(facts, notice);
  const title = `${authored.site.city}“${authored.site.period.label}”指标数据`;
  const descriptor = {
    profile: 'tabular-data-package',
    name: `youju-${authored.site.adcode}`,
    title,
    version,
    ...(notice === undefined ? {} : { notice }),
    description:
      '每个数字一行，带原文用语与位置；数字来自公开文件，推算值附公式。Every figure with its words and place; figures from public documents, derived values with their formula.',
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'facts',
        path: OPEN_FILES.csv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(csv),
        hash: `sha256:${sha256(csv)}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', header: true },
        schema: {
          fields: [
            ...OPEN_COLUMNS.map(({ key, zh, en, type }) => ({
              name: key,
              title: zh,
              description: `${zh}。${en}`,
              type,
            })),
            ...(notice === undefined
              ? []
              : [{ name: 'notice', title: NOTICE_COLUMN, description: notice, type: 'string' }]),
          ],
          missingValues: [''],
          primaryKey: ['recordId', 'evidenceId'],
        },
      },
      {
        name: 'dataset',
        path: OPEN_FILES.json,
        format: 'json',
        mediatype: 'application/json',
        schema: OPEN_FILES.schema,
      },
    ],
  };
  return new Map([
    [`open/${OPEN_FILES.csv}`, csv],
    [`open/${OPEN_FILES.json}`, serialise(dataset)],
    // The schema of a city without pages stays what those who validate against it know.
    [
      `open/${OPEN_FILES.schema}`,
      serialise(toJsonSchema(hasPlaces ? placedDatasetSchema : openDatasetSchema, { errorMode: 'ignore' })),
    ],
    [`open/${OPEN_FILES.package}`, serialise(descriptor)],
  ]);
}
