import { describe, expect, it } from 'vitest';
import type { DomainShard, PublishedRecord } from '../../../src/model/published/dataset.ts';
import { FACE_PARTS, type FacePart, recordFace } from '../../../src/model/text/face.ts';
import { CITIES, recordsToTell } from './datasets.ts';
import { COMBINATIONS, FULL, INVENTED, withoutPart } from './inventedRecords.ts';
import { missingParts, SHOWN_PARTS } from './missingParts.ts';
import { RECORD_SURFACES, type RecordSurface } from './recordSurfaces.tsx';

/** The parts of faces that a surface leaves out, one line per record. */
function lacking({ tell }: RecordSurface, records: readonly PublishedRecord[], shard: DomainShard): string[] {
  const told = tell(records, shard);
  return records.flatMap((record, at) => {
    const { text = '', ...asked } = told[at] ?? {};
    const parts = missingParts(text, record, asked);
    return parts.length === 0 ? [] : [`${record.id} lacks ${parts.join(', ')}: ${text}`];
  });
}

const withRecords = (records: readonly PublishedRecord[]): DomainShard => {
  const own = new Set(records.map(({ id }) => id));
  return { ...INVENTED, records: [...records, ...INVENTED.records.filter(({ id }) => !own.has(id))] };
};

// In these, each part is combined with every other one, and in the last all of them are.
const chosen = COMBINATIONS.filter((_, bits) => bits % 7 === 0 || bits === COMBINATIONS.length - 1);

describe.each(RECORD_SURFACES)('$name', (surface) => {
  it.each(CITIES)('tells the whole face of the records of $city', ({ files }) => {
    const told = recordsToTell(files);
    expect(told.flatMap(({ records }) => records).length).toBeGreaterThan(0);
    expect(told.flatMap(({ shard, records }) => lacking(surface, records, shard))).toEqual([]);
  });

  it('tells every combination of what a figure may carry', () => {
    const all = [...chosen, ...INVENTED.records];
    expect(lacking(surface, all, withRecords(chosen))).toEqual([]);
  });

  it('is found out for each part that it leaves out', () => {
    const [{ owed = SHOWN_PARTS } = {}] = surface.tell([FULL], INVENTED);
    expect(owed.length).toBeGreaterThan(0);
    const found = owed.filter((part: FacePart) => {
      const partial: RecordSurface = {
        ...surface,
        tell: () => surface.tell([withoutPart(FULL, part)], withRecords([withoutPart(FULL, part)])),
      };
      return lacking(partial, [FULL], INVENTED).length > 0;
    });
    // Quoted words contain no figure of ours that could be left out.
    const told = surface.tell([FULL], INVENTED)[0]?.told !== undefined;
    const figure: readonly FacePart[] = ['value', 'magnitude', 'unit', 'per', 'qualifier', 'sense', 'basis'];
    expect(found).toEqual(told ? owed.filter((part) => !figure.includes(part)) : owed);
  });
});

it('the record that carries everything has every part', () => {
  expect(FACE_PARTS.filter((part) => recordFace(FULL).parts[part] === undefined)).toEqual([]);
});
