/** The offsets of the faces of a font file: one, or the several of a collection (OpenType, “ttcf”). */
function faceOffsets(file: Buffer): number[] {
  if (file.toString('latin1', 0, 4) !== 'ttcf') return [0];
  return Array.from({ length: file.readUInt32BE(8) }, (_, index) => file.readUInt32BE(12 + 4 * index));
}

/** The length of a table directory: its header and an entry for each table. */
const directoryLength = (file: Buffer, start: number): number => 12 + 16 * file.readUInt16BE(start + 4);

/** The family names (name id 1), as Windows reads them. */
function familyNames(file: Buffer, start: number): string[] {
  for (let at = start + 12; at < start + directoryLength(file, start); at += 16) {
    if (file.toString('latin1', at, at + 4) !== 'name') continue;
    const name = file.subarray(file.readUInt32BE(at + 8));
    const strings = name.readUInt16BE(4);
    return Array.from({ length: name.readUInt16BE(2) }, (_, index) => 6 + 12 * index)
      .filter((entry) => name.readUInt16BE(entry) === 3 && name.readUInt16BE(entry + 6) === 1)
      .map((entry) => {
        const from = strings + name.readUInt16BE(entry + 10);
        const text = name.subarray(from, from + name.readUInt16BE(entry + 8));
        return Buffer.from(text).swap16().toString('utf16le');
      });
  }
  return [];
}

/**
 * Extracts one face as a font file of its own: its table directory is put before the file, and every offset
 * is shifted by its length. This is needed because the subsetter reads only the first face of a collection.
 * Null where no face is of the family.
 */
export function extractFace(file: Buffer, family: string): Buffer | null {
  const start = faceOffsets(file).find((offset) => familyNames(file, offset).includes(family));
  if (start === undefined) return null;
  const directory = Buffer.from(file.subarray(start, start + directoryLength(file, start)));
  // Tables are aligned to four bytes, so the directory before them is padded.
  const padded = Buffer.concat([directory, Buffer.alloc((4 - (directory.length % 4)) % 4)]);
  for (let at = 12; at < directory.length; at += 16)
    padded.writeUInt32BE(padded.readUInt32BE(at + 8) + padded.length, at + 8);
  return Buffer.concat([padded, file]);
}
