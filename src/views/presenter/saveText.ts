import { saveFile } from './saveFile.ts';

/** Hands a text to the browser as a file to save. */
export function saveText(name: string, text: string, type: string): void {
  saveFile(name, text, type);
}
