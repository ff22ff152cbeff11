/** The package gives its own sources as types, which do not pass the checks of this project. */

/** LZMA of the given bytes, with head and length; level 1 to 9. */
export function compress(data: Uint8Array, level?: number): Uint8Array;
/** Throws where the bytes are none. */
export function decompress(data: Uint8Array): Uint8Array;
