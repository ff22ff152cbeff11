/** Bytes of a text in an encoding that the platform can only decode: found by decoding every pair. */
export function encodePairs(text: string, encoding: string): Uint8Array {
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let high = 0x81; high < 0xff; high += 1)
    for (let low = 0x40; low < 0xff; low += 1) {
      const sign = decoder.decode(new Uint8Array([high, low]));
      if (sign.length === 1 && !pairs.has(sign)) pairs.set(sign, [high, low]);
    }
  return new Uint8Array(Array.from(text).flatMap((sign) => pairs.get(sign) ?? [sign.charCodeAt(0)]));
}
