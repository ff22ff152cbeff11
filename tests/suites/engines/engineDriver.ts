/**
 * The interface of all engine drivers: small enough for an old puppeteer and a plain WebDriver as well as
 * Playwright, so that all engines perform the same steps.
 */
export interface EngineDriver {
  /** Loads an address; one that differs only in its fragment navigates inside the page. */
  open(url: string): Promise<void>;
  /** Evaluates a script expression in the page, through JSON; it must use the syntax of the oldest engine. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Scrolls to the first matching element and clicks it like a pointer. */
  click(selector: string): Promise<void>;
  /** Types key by key. */
  type(selector: string, text: string): Promise<void>;
  /** The visible page as a PNG. */
  screenshot(path: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Uncaught errors and errors on the console since the driver started. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Only text is exchanged between page and driver, so that no library has to convert values. */
export const asJson = (expression: string): string => `(JSON.stringify(${expression}) || 'null')`;

const POLL_MS = 20;

/**
 * Polls until the expression is truthy and returns its value. Throws with `what` was awaited and its last
 * value.
 */
export async function waitFor<Value>(
  driver: EngineDriver,
  what: string,
  expression: string,
  timeoutMs = 20_000,
): Promise<Value> {
  const until = Date.now() + timeoutMs;
  let last: unknown;
  do {
    // While the page navigates, expressions cannot be evaluated.
    last = await driver
      .evaluate<Value>(expression)
      .catch((error: unknown) => `(${error instanceof Error ? error.message : String(error)})`);
    if (last && !(typeof last === 'string' && last.startsWith('('))) return last as Value;
    await new Promise((done) => setTimeout(done, POLL_MS));
  } while (Date.now() < until);
  throw new Error(`${what}：${timeoutMs} ms 内没有等到（${String(last).slice(0, 200)}）`);
}

/** At least one of them is visible, because only one variant of a picture is shown. */
export const seen = (selector: string) =>
  `[].slice.call(document.querySelectorAll('${selector}')).some(function (element) {
    return element.getBoundingClientRect().height > 0;
  })`;
