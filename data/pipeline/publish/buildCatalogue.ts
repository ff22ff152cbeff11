import { changePairs } from '../../../src/model/authored/panelRecords.ts';
import { CATALOGUE_DIRECTORY, catalogueShard, quotesShard } from '../../../src/model/paths.ts';
import {
  type CatalogueDirectory,
  type CatalogueForm,
  type CatalogueRest,
  type PublishedPart,
  ROWS_PER_PART,
} from '../../../src/model/published/catalogue.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { PublishedQuotes } from '../../../src/model/published/quotesShard.ts';
import { headlineOf } from '../../../src/model/select/indicatorData.ts';
import { factWords } from '../../../src/model/text/factWords.ts';
import { selectEvidence } from '../../../src/model/text/recordText.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';
import { syllablesOf } from './buildSearch.ts';

/** Lists each value once and gives its number. */
function numbered<T>(keyOf: (item: T) => string) {
  const list: T[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (item: T): number => {
    const key = keyOf(item);
    const known = numbers.get(key) ?? list.push(item) - 1;
    numbers.set(key, known);
    return known;
  };
  return { list, numberOf };
}

/** What the rows need to know beyond their own records. */
interface RowContext {
  readonly index: AuthoredIndex;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** The position of each name by its pinyin. */
  readonly rankOf: ReadonlyMap<string, number>;
  /** The earlier point of the pair that ends with a record. */
  readonly fromOf: ReadonlyMap<string, string>;
  /** The records that stand for their indicators. */
  readonly leads: ReadonlySet<string>;
}

/** Names are ranked by pinyin, because the order of characters differs between engines. */
function rankNames(records: readonly PublishedRecord[]): Map<string, number> {
  const names = [...new Set(records.map(({ name }) => name))].map((name) => ({
    name,
    key: `${syllablesOf(name)} ${name}`,
  }));
  names.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(names.map(({ name }, rank) => [name, rank]));
}

function leadsOf(records: readonly PublishedRecord[]): Set<string> {
  const observations = new Map<string, PublishedRecord[]>();
  for (const record of records)
    if (record.indicator !== null) {
      const own = observations.get(record.indicator);
      if (own) own.push(record);
      else observations.set(record.indicator, [record]);
    }
  return new Set([...observations.values()].flatMap((own) => headlineOf(own)?.id ?? []));
}

/** A quantity without its numbers. */
function unitOf({ value: _, values: __, ...unit }: NonNullable<PublishedRecord['quantity']>) {
  return unit;
}

function formOf(record: PublishedRecord, { index }: RowContext): CatalogueForm {
  const { kind, role, status, sense, basis, quantity } = record;
  const entry = index.byId.get(record.id);
  const { measure, base, purpose } = entry?.kind === 'observation' ? entry.indicator : {};
  return {
    kind,
    role,
    status,
    ...(sense === undefined ? {} : { sense }),
    ...(basis === undefined ? {} : { basis }),
    ...(measure === undefined ? {} : { measure }),
    ...(base === undefined ? {} : { base }),
    ...(purpose === undefined ? {} : { purpose }),
    quantity: quantity && unitOf(quantity),
  };
}

function restOf(record: PublishedRecord, { fromOf }: RowContext): CatalogueRest | null {
  const { id, kind, text, group, quantity, derived, doubt, conflicts, origins, settled } = record;
  const from = fromOf.get(id);
  const rest: { [key in keyof CatalogueRest]: CatalogueRest[key] | undefined } = {
    text,
    words: kind === 'observation' ? undefined : factWords(record),
    group,
    values: quantity?.values,
    derived: derived ? true : undefined,
    doubt,
    conflicts,
    origins,
    settled,
    from,
    partOf: record.partOf,
    overlap: record.overlap,
  };
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** The first evidence in each document; of a derived record, that of its inputs. */
function passagesOf(record: PublishedRecord, byId: RowContext['byId']) {
  const seen = new Set<string>();
  return selectEvidence(record, byId).filter(({ doc }) => !seen.has(doc) && seen.add(doc));
}

function buildPart(records: readonly PublishedRecord[], context: RowContext): Omit<PublishedPart, 'version'> {
  const text = (word: string) => word;
  const [domains, departments, documents] = [numbered(text), numbered(text), numbered(text)];
  const places = numbered(([region, name]: [string, string]) => `${region} ${name}`);
  const periods = numbered((period: PublishedRecord['period']) => JSON.stringify(period));
  const forms = numbered((form: CatalogueForm) => JSON.stringify(form));
  const rows = records.map((record): PublishedPart['rows'][number] => [
    record.id,
    record.name,
    context.rankOf.get(record.name) ?? 0,
    domains.numberOf(record.domain),
    record.department === null ? 0 : departments.numberOf(record.department) + 1,
    places.numberOf([record.region, record.regionName]),
    periods.numberOf(record.period),
    forms.numberOf(formOf(record, context)),
    record.quantity?.value ?? '',
    record.indicator ?? '',
    context.leads.has(record.id) ? 1 : 0,
    passagesOf(record, context.byId).map(({ doc, paragraph, id }) => [
      documents.numberOf(doc),
      paragraph,
      id.startsWith(`${record.id}-`) ? id.slice(record.id.length) : id,
    ]),
    restOf(record, context),
  ]);
  return {
    domains: domains.list,
    departments: departments.list,
    places: places.list,
    periods: periods.list,
    forms: forms.list,
    documents: documents.list,
    rows,
  };
}

/** The quotes of the rows of a part. */
const buildQuotes = (records: readonly PublishedRecord[]): Omit<PublishedQuotes, 'version'> => ({
  rows: records.map(({ evidence }) =>
    evidence.map(({ quote, figure, context, says }) => [quote, figure, context ?? null, says ?? null]),
  ),
});

/** The catalogue: its directory, the rows of all records in parts, in the order of the domains, and their quotes. */
export function buildCatalogue(
  authored: Authored,
  index: AuthoredIndex,
  records: readonly PublishedRecord[],
): Map<string, object> {
  const pairs = Object.values(authored.panels).flat().flatMap(changePairs);
  const context: RowContext = {
    index,
    byId: new Map(records.map((record) => [record.id, record])),
    rankOf: rankNames(records),
    fromOf: new Map(pairs.map(({ from, to }) => [to, from])),
    leads: leadsOf(records),
  };
  const parts = Array.from({ length: Math.ceil(records.length / ROWS_PER_PART) }, (_, at) =>
    records.slice(at * ROWS_PER_PART, (at + 1) * ROWS_PER_PART),
  );
  const directory: Omit<CatalogueDirectory, 'version'> = {
    rows: records.length,
    parts: parts.length,
    titles: Object.fromEntries(authored.documents.map(({ id, shortTitle }) => [id, shortTitle])),
  };
  return new Map<string, object>([
    [CATALOGUE_DIRECTORY, directory],
    ...parts.flatMap(
      (part, at): Array<[string, object]> => [
        [catalogueShard(at), buildPart(part, context)],
        [quotesShard(at), buildQuotes(part)],
      ],
    ),
  ]);
}
