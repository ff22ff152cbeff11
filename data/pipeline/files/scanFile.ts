import { UnreadableText } from '../../../src/reading/files/decodeText.ts';

/** A picture of a page, or a pdf of such pictures: it has no text, and is read by OCR at the desk alone. */
export class ScanFile extends UnreadableText {
  constructor() {
    super(
      '这是扫描件或照片，没有文字层；请在录入工作台（npm run desk）里打开，读出的数字要在那里逐个看图确认',
    );
  }
}

/** The first bytes of the pictures that can be read: PNG, JPEG, TIFF in both orders, WebP. */
const HEADS: ReadonlyArray<readonly number[]> = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

export const isPicture = (bytes: Uint8Array): boolean =>
  HEADS.some((head) => head.every((byte, at) => bytes[at] === byte)) ||
  (String.fromCharCode(...bytes.subarray(0, 4)) === 'RIFF' &&
    String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP');
