/** Until a browser has surely taken over what an address names. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to save. The address is given up later: some browsers read it only after a question. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Hands bytes or a text to the browser as a file to save. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  saveBlob(name, new Blob([content], { type }));
}
