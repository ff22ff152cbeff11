/**
 * The package declares its own sources as its types, and those do not pass this project's checks. The parts of the
 * decoder are no exports of the package itself: the bundle of the single file is given them by `bundleUnpacker`.
 */

/** Compresses bytes by LZMA, with header and length; level 1 to 9. */
export function compress(data: Uint8Array, level?: number): Uint8Array;

export class InputBuffer {
  constructor(data: Uint8Array);
}
export class OutputBuffer {
  constructor(capacity: number);
  toArray(): Uint8Array;
}
export class Decoder {
  readonly outSize: bigint;
  readonly nowPos64: bigint;
  /** Reads the header. Throws where it is no LZMA. */
  initDecompression(input: InputBuffer, output: OutputBuffer): void;
  /** Decodes one symbol: 0 to go on, 1 at the end mark, -1 where the bytes are no LZMA. */
  codeOneChunk(): number;
  flush(): void;
  cleanup(): void;
}
