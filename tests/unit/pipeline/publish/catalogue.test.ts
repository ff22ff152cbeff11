import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { changePairs } from '../../../../src/model/authored/panelRecords.ts';
import { CATALOGUE_DIRECTORY, catalogueShard } from '../../../../src/model/paths.ts';
import {
  type CatalogueDirectory,
  type CatalogueRow,
  catalogueDirectorySchema,
  cataloguePartSchema,
  type PublishedPart,
  ROWS_PER_PART,
} from '../../../../src/model/published/catalogue.ts';
import type { CoreShard, DomainShard, PublishedRecord } from '../../../../src/model/published/dataset.ts';
import { selectIndicator } from '../../../../src/model/select/indicatorData.ts';
import { indexRecords, mergePages } from '../../../../src/model/select/panelData.ts';
import { recordFace, recordLabel, statusText } from '../../../../src/model/text/face.ts';
import { factWords } from '../../../../src/model/text/factWords.ts';
import { recordCaveat, selectEvidence } from '../../../../src/model/text/recordText.ts';
import { buildScaled } from '../../../../tools/bench/scaled.ts';

const files = buildScaled(3);
const read = <T>(path: string): T => JSON.parse(files.get(path) ?? '') as T;

const directory: CatalogueDirectory = v.parse(catalogueDirectorySchema, read(CATALOGUE_DIRECTORY));
const parts = Array.from({ length: directory.parts }, (_, at) => read<PublishedPart>(catalogueShard(at)));
const rows: CatalogueRow[] = parts.flatMap((part) => v.parse(cataloguePartSchema, part).rows);
const byId = new Map(rows.map((row) => [row.id, row]));

const { domains } = read<CoreShard>('core.json');
const pages = [...files.keys()].filter((path) => /^domains\/(?!overview\b)/.test(path));
const shards = mergePages(pages.map((path) => read<DomainShard>(path)));
const records = shards.flatMap((shard) => shard.records);
const recordsById = new Map(records.map((record) => [record.id, record]));

/** Calls back with each record and its row; throws where one has none. */
function eachRow(check: (record: PublishedRecord, row: CatalogueRow) => void): void {
  for (const record of records) {
    const row = byId.get(record.id);
    if (!row) throw new Error(`${record.id} has no row`);
    check(record, row);
  }
}

describe('the catalogue', () => {
  it('has one row for each record of all domains, in their order, in parts of a fixed size', () => {
    expect(rows.length).toBe(recordsById.size);
    expect(directory.rows).toBe(rows.length);
    expect(byId.size).toBe(rows.length);
    expect(parts.map((part) => part.rows.length).slice(0, -1)).toEqual(
      parts.slice(0, -1).map(() => ROWS_PER_PART),
    );
    const order = domains.map(({ id }) => id).filter((id) => rows.some(({ domain }) => domain === id));
    expect([...new Set(rows.map(({ domain }) => domain))]).toEqual(order);
  });

  it('says of each figure what the record says', () => {
    eachRow((record, row) => {
      expect(recordFace(row)).toEqual(recordFace(record));
      expect(recordLabel(row)).toBe(recordLabel(record));
      expect(statusText(row)).toBe(statusText(record));
      expect(recordCaveat(row)).toEqual(recordCaveat(record));
      expect([row.domain, row.department, row.region]).toEqual([
        record.domain,
        record.department,
        record.region,
      ]);
      expect(row.words).toBe(record.kind === 'observation' ? undefined : factWords(record));
    });
  });

  it('leads to the first passage of every document that supports a record', () => {
    eachRow((record, row) => {
      const evidence = selectEvidence(record, recordsById);
      expect(row.passages.map(({ doc }) => doc)).toEqual([...new Set(evidence.map(({ doc }) => doc))]);
      for (const passage of row.passages) {
        const first = evidence.find(({ doc }) => doc === passage.doc);
        expect([passage.paragraph, passage.evidence]).toEqual([first?.paragraph, first?.id]);
        expect(directory.titles[passage.doc]).toBeDefined();
      }
    });
  });

  it('marks the record by which an indicator is compared, and the earlier point of a pair', () => {
    for (const shard of shards) {
      const own = indexRecords(shard);
      for (const { id } of shard.indicators) {
        const leads = rows.filter((row) => row.indicator === id && row.lead).map((row) => row.id);
        expect(leads).toEqual([selectIndicator(shard, own, id)?.headline.id]);
      }
      for (const { from, to } of shard.panels.flatMap(changePairs))
        expect(
          rows.some((row) => row.id === to && row.from !== undefined),
          `${from} ${to}`,
        ).toBe(true);
    }
    for (const { from } of rows) if (from !== undefined) expect(byId.has(from)).toBe(true);
  });

  it('ranks names the same wherever they are', () => {
    const ranks = new Map<string, number>();
    for (const { name, rank } of rows) {
      expect(ranks.get(name) ?? rank).toBe(rank);
      ranks.set(name, rank);
    }
    expect(new Set(ranks.values()).size).toBe(ranks.size);
  });

  it('is refused where a row refers to what its part does not list', () => {
    const [part] = parts;
    if (!part) throw new Error('no part');
    for (const at of [3, 4, 5, 6, 7]) {
      const wrong = structuredClone(part);
      const [row] = wrong.rows as unknown as unknown[][];
      if (row) row[at] = 10_000;
      expect(v.safeParse(cataloguePartSchema, wrong).success, `field ${at}`).toBe(false);
    }
    expect(v.safeParse(cataloguePartSchema, part).success).toBe(true);
  });
});
