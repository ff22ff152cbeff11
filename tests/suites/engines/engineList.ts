/** How an engine is driven; the names are in the printed table. */
export type Driven = 'Playwright' | 'puppeteer 2.1' | 'WebDriver';

export interface Engine {
  /** A short name, for the command line and the folder. */
  readonly id: string;
  readonly name: string;
  readonly driven: Driven;
  /** The package that contains the engine, with its version; null for a program of the system. */
  readonly carrier: string | null;
  /**
   * `app`: performs the core steps. `drawn`: older than the targets, shows the static fallback with the
   * reason.
   */
  readonly expects: 'app' | 'drawn';
}

/** From the oldest to the newest; package versions are exact, so that the engine is the same everywhere. */
export const ENGINES: readonly Engine[] = [
  {
    id: 'c72',
    name: 'Chromium 72',
    driven: 'puppeteer 2.1',
    carrier: 'chrome-aws-lambda@1.11.2',
    expects: 'drawn',
  },
  {
    id: 'c78',
    name: 'Chromium 78',
    driven: 'puppeteer 2.1',
    carrier: 'chrome-aws-lambda@1.20.4',
    expects: 'drawn',
  },
  {
    id: 'c80',
    name: 'Chromium 80',
    driven: 'puppeteer 2.1',
    carrier: 'chrome-aws-lambda@2.1.1',
    expects: 'app',
  },
  {
    id: 'c88',
    name: 'Chromium 88',
    driven: 'Playwright',
    carrier: 'chrome-aws-lambda@5.5.0',
    expects: 'app',
  },
  {
    id: 'c92',
    name: 'Chromium 92',
    driven: 'Playwright',
    carrier: 'chrome-aws-lambda@10.1.0',
    expects: 'app',
  },
  {
    id: 'c109',
    name: 'Chromium 109',
    driven: 'Playwright',
    carrier: '@sparticuz/chromium@109.0.6',
    expects: 'app',
  },
  { id: 'chromium', name: 'Chromium', driven: 'Playwright', carrier: null, expects: 'app' },
  { id: 'firefox', name: 'Firefox ESR', driven: 'Playwright', carrier: null, expects: 'app' },
  { id: 'wpe', name: 'WPE WebKit', driven: 'WebDriver', carrier: null, expects: 'app' },
];
