import { asJson, type EngineDriver } from './engineDriver.ts';

/** The part of the page API that Playwright 1.x and puppeteer 2 share. */
export interface PageLike {
  evaluate(expression: string): Promise<unknown>;
  click(selector: string): Promise<unknown>;
  type(selector: string, text: string): Promise<unknown>;
  screenshot(options: { path: string }): Promise<unknown>;
}

export interface PageParts {
  /** Opens an address without waiting for more than the first byte. */
  readonly open: (url: string) => Promise<unknown>;
  readonly resize: (width: number, height: number) => Promise<unknown>;
  readonly close: () => Promise<unknown>;
  /** Errors, filled by the events of the page. */
  readonly errors: readonly string[];
}

/** A driver for a page object; what differs between the two libraries is passed in. */
export function pageDriver(page: PageLike, parts: PageParts): EngineDriver {
  return {
    async open(url) {
      await parts.open(url);
    },
    evaluate: async <Value>(expression: string) =>
      JSON.parse((await page.evaluate(asJson(expression))) as string) as Value,
    async click(selector) {
      await page.click(selector);
    },
    async type(selector, text) {
      await page.type(selector, text);
    },
    async screenshot(path) {
      await page.screenshot({ path });
    },
    async resize(width, height) {
      await parts.resize(width, height);
    },
    errors: async () => parts.errors,
    async close() {
      await parts.close();
    },
  };
}
