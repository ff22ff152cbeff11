import { Decoder, InputBuffer, OutputBuffer } from 'lzma1';
import { inSlices } from './inSlices.ts';

/** Characters of Base64 that are decoded at once; four of them are three bytes. */
const PIECE = 32_768;

/** Room for what comes out; it grows where that is not enough. */
const ROOM = 1 << 22;

async function decodeBase64(text: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [from, to] = [0, 0];
  await inSlices(() => {
    const binary = atob(text.slice(from, from + PIECE));
    for (let at = 0; at < binary.length; at += 1) bytes[to + at] = binary.charCodeAt(at);
    from += PIECE;
    to += binary.length;
    return from >= text.length;
  });
  return bytes.subarray(0, to);
}

async function decompress(packed: Uint8Array): Promise<Uint8Array> {
  const decoder = new Decoder();
  const output = new OutputBuffer(ROOM);
  decoder.initDecompression(new InputBuffer(packed), output);
  await inSlices(() => {
    const state = decoder.codeOneChunk();
    if (state < 0) throw new Error('corrupted input');
    return state > 0 || (decoder.outSize >= 0 && decoder.nowPos64 >= decoder.outSize);
  });
  decoder.flush();
  decoder.cleanup();
  return output.toArray();
}

/** Unpacks texts that were packed together, while the page goes on. Rejects where they do not come out whole. */
export async function unpack(base64: string): Promise<string[]> {
  const bytes = await decompress(await decodeBase64(base64));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\0');
}
