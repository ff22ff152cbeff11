/**
 * Globals that both browsers and Node have and the language's own library lacks. The model serves both and is
 * compiled with the types of neither, so that any other use of its environment is an error.
 */

declare class URLSearchParams {
  constructor(text?: string);
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
  toString(): string;
}

declare class TextDecoder {
  constructor(encoding: string, options?: { readonly fatal?: boolean });
  decode(bytes: ArrayBuffer | Uint8Array): string;
}
