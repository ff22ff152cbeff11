/**
 * What every engine is asked for, whoever drives it: small enough that an old puppeteer and a plain
 * WebDriver give it as well as Playwright, so that all engines walk the very same steps.
 */
export interface EngineDriver {
  /** Loads an address; one that differs in its fragment alone is a move inside the page. */
  open(url: string): Promise<void>;
  /** The value of a script expression in the page, through JSON; its syntax is that of the oldest engine. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Brings the first element that matches into view and clicks it as a pointer does. */
  click(selector: string): Promise<void>;
  /** Types as a keyboard does, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** The visible page as a PNG. */
  screenshot(path: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Uncaught errors and errors on the console since the driver started. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What crosses between page and driver is text: no library has to guess how to carry a value. */
export const asJson = (expression: string): string => `(JSON.stringify(${expression}) || 'null')`;

const POLL_MS = 20;

/**
 * Asks until the expression is neither false, null, 0 nor empty, and returns it.
 * Throws with `what` was awaited and what the expression last said.
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
    // While a page is being exchanged for the next there is none to ask.
    last = await driver
      .evaluate<Value>(expression)
      .catch((error: unknown) => `(${error instanceof Error ? error.message : String(error)})`);
    if (last && !(typeof last === 'string' && last.startsWith('('))) return last as Value;
    await new Promise((done) => setTimeout(done, POLL_MS));
  } while (Date.now() < until);
  throw new Error(`${what}：${timeoutMs} ms 内没有等到（${String(last).slice(0, 200)}）`);
}

/** One of them is seen: of the widths a chart was drawn for, the page shows the one that fits. */
export const seen = (selector: string) =>
  `[].slice.call(document.querySelectorAll('${selector}')).some(function (element) {
    return element.getBoundingClientRect().height > 0;
  })`;
