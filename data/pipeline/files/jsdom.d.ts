declare module 'jsdom' {
  import type { PageDocument } from '../../../src/reading/files/pageText.ts';

  export class JSDOM {
    constructor(html: string | Uint8Array);
    readonly window: { readonly document: PageDocument; close(): void };
  }
}
