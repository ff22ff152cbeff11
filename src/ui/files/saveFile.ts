/** How long an object URL is kept, so that every browser has started the download by then. */
const KEPT_MS = 60_000;

/**
 * Saves a blob as a file. The object URL is revoked later, because some browsers read it only after asking
 * the user.
 */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Saves bytes or a text as a file. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  saveBlob(name, new Blob([content], { type }));
}
