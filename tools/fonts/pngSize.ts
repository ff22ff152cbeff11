/** Width and height of a PNG file in pixels, from its header (PNG specification, IHDR). */
export function pngSize(file: Uint8Array): { width: number; height: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
