/**
 * Outlines of a few glyphs out of a CFF table (Adobe Technical Note 5176), every glyph keeping its
 * number: the others become empty. The table shrinks in one place, so that offsets to what lies
 * behind it are moved and all else stays as it is.
 */

interface Index {
  /** Where each object begins, and where the last ends. */
  readonly at: readonly number[];
  /** Where the index itself ends. */
  readonly end: number;
}

function readIndex(cff: Buffer, start: number): Index {
  const count = cff.readUInt16BE(start);
  if (count === 0) return { at: [], end: start + 2 };
  const size = cff.readUInt8(start + 2);
  const base = start + 3 + (count + 1) * size - 1;
  const at = Array.from(
    { length: count + 1 },
    (_, index) => base + cff.readUIntBE(start + 3 + index * size, size),
  );
  return { at, end: at[count] ?? base };
}

function writeIndex(objects: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(3 + 4 * (objects.length + 1));
  head.writeUInt16BE(objects.length, 0);
  head.writeUInt8(4, 2);
  let offset = 1;
  objects.forEach((object, index) => {
    head.writeUInt32BE(offset, 3 + 4 * index);
    offset += object.length;
  });
  head.writeUInt32BE(offset, 3 + 4 * objects.length);
  return Buffer.concat([head, ...objects]);
}

interface Operand {
  readonly at: number;
  readonly length: number;
}

const ESCAPE = 12;
const REAL = 30;

/** How many bytes a number of a dictionary takes. */
function operandLength(cff: Buffer, at: number): number {
  const first = cff.readUInt8(at);
  if (first === REAL) {
    let end = at + 1;
    while ((cff.readUInt8(end) & 0x0f) !== 0x0f) end += 1;
    return end + 1 - at;
  }
  return first === 29 ? 5 : first === 28 ? 3 : first >= 247 ? 2 : 1;
}

/** Operator → its last operand: the offset, of those that hold one. Two-byte operators count from 1200. */
function readDict(cff: Buffer, start: number, end: number): Map<number, Operand> {
  const operators = new Map<number, Operand>();
  let operand: Operand | null = null;
  for (let at = start; at < end; ) {
    const first = cff.readUInt8(at);
    if (first > 21) {
      operand = { at, length: operandLength(cff, at) };
      at += operand.length;
      continue;
    }
    const operator = first === ESCAPE ? 1200 + cff.readUInt8(at + 1) : first;
    if (operand) operators.set(operator, operand);
    at += first === ESCAPE ? 2 : 1;
  }
  return operators;
}

const LONG = 5;

/** The number an operand says; null for a real one, which no offset is. */
function readOperand(cff: Buffer, { at, length }: Operand): number | null {
  const first = cff.readUInt8(at);
  if (first === REAL) return null;
  if (length === LONG) return cff.readInt32BE(at + 1);
  if (length === 3) return cff.readInt16BE(at + 1);
  if (length === 1) return first - 139;
  const second = cff.readUInt8(at + 1);
  return first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
}

const CHARSTRINGS = 17;
const PRIVATE = 18;
const FD_ARRAY = 1236;
/** charset, Encoding, Private, FDArray, FDSelect: places in the table. */
const PLACES = [15, 16, PRIVATE, FD_ARRAY, 1237];

/** null where an offset that moves is written too short to be changed in place. */
export function subsetCff(table: Buffer, glyphs: ReadonlySet<number>): Buffer | null {
  const cff = Buffer.from(table);
  const names = readIndex(cff, cff.readUInt8(2));
  const [topStart = 0, topEnd = 0] = readIndex(cff, names.end).at;
  const top = readDict(cff, topStart, topEnd);
  const offsetOf = (operand: Operand | undefined) => operand && readOperand(cff, operand);
  const start = offsetOf(top.get(CHARSTRINGS));
  if (start === undefined || start === null) return null;
  const { at, end } = readIndex(cff, start);
  const outlines = writeIndex(
    at.slice(0, -1).map((from, glyph) => cff.subarray(from, glyphs.has(glyph) ? at[glyph + 1] : from)),
  );
  const fonts = offsetOf(top.get(FD_ARRAY));
  const fontDicts = fonts === undefined || fonts === null ? [] : readIndex(cff, fonts).at;
  const ownPlaces = fontDicts
    .slice(0, -1)
    .map((from, index) => readDict(cff, from, fontDicts[index + 1] ?? from).get(PRIVATE));
  for (const operand of [...PLACES.map((operator) => top.get(operator)), ...ownPlaces]) {
    const place = offsetOf(operand);
    if (!operand || place === undefined || place === null || place <= start) continue;
    if (operand.length !== LONG) return null;
    cff.writeInt32BE(place + outlines.length - (end - start), operand.at + 1);
  }
  return Buffer.concat([cff.subarray(0, start), outlines, cff.subarray(end)]);
}
