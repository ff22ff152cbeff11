import { subsetCff } from './subsetCff.ts';

/** What text needs of a font; the rest (vertical setting, substitutions) is left out. */
const KEPT = ['OS/2', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

/** Where the faces of a font file begin: one, or the several of a collection. */
function faceOffsets(file: Buffer): number[] {
  if (file.toString('latin1', 0, 4) !== 'ttcf') return [0];
  return Array.from({ length: file.readUInt32BE(8) }, (_, index) => file.readUInt32BE(12 + 4 * index));
}

function readTables(file: Buffer, start: number): Map<string, Buffer> {
  const count = file.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = start + 12 + 16 * index;
      const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
      return [file.toString('latin1', at, at + 4), file.subarray(offset, offset + length)];
    }),
  );
}

/** The English and other names of the family (name 1), as Windows reads them. */
function familyNames(name: Buffer): string[] {
  const strings = name.readUInt16BE(4);
  return Array.from({ length: name.readUInt16BE(2) }, (_, index) => 6 + 12 * index)
    .filter((at) => name.readUInt16BE(at) === 3 && name.readUInt16BE(at + 6) === 1)
    .map((at) => {
      const start = strings + name.readUInt16BE(at + 10);
      return Buffer.from(name.subarray(start, start + name.readUInt16BE(at + 8)))
        .swap16()
        .toString('utf16le');
    });
}

/** Glyph of each character, from a character map of format 12; null where there is none. */
function readGlyphs(cmap: Buffer, codes: readonly number[]): Map<number, number> | null {
  const subtable = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(4 + 8 * index + 4),
  ).find((at) => cmap.readUInt16BE(at) === 12);
  if (subtable === undefined) return null;
  const groups = cmap.readUInt32BE(subtable + 12);
  const glyphs = new Map<number, number>();
  // Both lists are in order, so that one pass over each is enough.
  const sorted = [...codes].sort((a, b) => a - b);
  let next = 0;
  for (let group = 0; group < groups && next < sorted.length; group += 1) {
    const at = subtable + 16 + 12 * group;
    const [first, last] = [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4)];
    for (let code = sorted[next]; code !== undefined && code <= last; code = sorted[next]) {
      if (code >= first) glyphs.set(code, cmap.readUInt32BE(at + 8) + code - first);
      next += 1;
    }
  }
  return glyphs;
}

/** A character map of format 12 with a group for each character. */
function writeGlyphs(glyphs: ReadonlyMap<number, number>): Buffer {
  const groups = [...glyphs].sort(([a], [b]) => a - b);
  const head = Buffer.alloc(28);
  head.writeUInt16BE(1, 2);
  // Platform 3, encoding 10: all of Unicode. The subtable follows at once.
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(10, 6);
  head.writeUInt32BE(12, 8);
  head.writeUInt16BE(12, 12);
  head.writeUInt32BE(16 + 12 * groups.length, 16);
  head.writeUInt32BE(groups.length, 24);
  const body = groups.map(([code, glyph]) => {
    const group = Buffer.alloc(12);
    group.writeUInt32BE(code, 0);
    group.writeUInt32BE(code, 4);
    group.writeUInt32BE(glyph, 8);
    return group;
  });
  return Buffer.concat([head, ...body]);
}

/** A font file of one face; nobody who reads it here asks for checksums. */
function writeFont(tables: readonly Table[]): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.write('OTTO', 0, 'latin1');
  head.writeUInt16BE(sorted.length, 4);
  let offset = head.length;
  const parts = sorted.map(({ tag, data }, index) => {
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

/**
 * The face of a family with the outlines of these characters alone. Glyphs keep their numbers, so
 * that nothing but the character map and the outlines has to be written anew. null for a font of
 * another make than OpenType with CFF outlines, which is then used whole.
 */
export function subsetFont(file: Buffer, family: string, characters: ReadonlySet<string>): Buffer | null {
  const face = faceOffsets(file)
    .map((start) => readTables(file, start))
    .find((tables) => {
      const name = tables.get('name');
      return name !== undefined && familyNames(name).includes(family);
    });
  const [cmap, cff] = [face?.get('cmap'), face?.get('CFF ')];
  if (!face || !cmap || !cff) return null;
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0);
  const glyphs = readGlyphs(cmap, codes);
  const outlines = glyphs && subsetCff(cff, new Set([0, ...glyphs.values()]));
  if (!outlines) return null;
  const kept = KEPT.flatMap((tag): Table[] => {
    const data = face.get(tag);
    return data ? [{ tag, data }] : [];
  });
  return writeFont([...kept, { tag: 'cmap', data: writeGlyphs(glyphs) }, { tag: 'CFF ', data: outlines }]);
}
