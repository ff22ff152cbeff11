/** The package declares its own sources as its types, and those do not pass this project's checks. */

/** Compresses bytes by LZMA, with header and length; level 1 to 9. */
export function compress(data: Uint8Array, level?: number): Uint8Array;
/** Decompresses LZMA. Throws where the bytes are not LZMA. */
export function decompress(data: Uint8Array): Uint8Array;
