import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { asJson, type EngineDriver } from './engineDriver.ts';

/** The key of element references in WebDriver. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** Sends one request of the WebDriver protocol; throws with the driver's message. */
const sender =
  (base: string): Send =>
  async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error((value as { message?: string })?.message ?? `${method} ${path}`);
    return value;
  };

async function startProcess(program: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, [`--port=${port}`], { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return child;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill();
  throw new Error(`${program} 没有应答`);
}

export interface WebDriverOptions {
  readonly program: string;
  readonly port: number;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

/**
 * A driver that uses the WebDriver protocol without a library. The protocol does not report page errors, so
 * the pages contain the script of watchedSite.ts, and its records are read here.
 */
export async function startWebDriver({
  program,
  port,
  capabilities,
}: WebDriverOptions): Promise<{ driver: EngineDriver; version: string }> {
  const child = await startProcess(program, port);
  try {
    const send = sender(`http://127.0.0.1:${port}`);
    const session = (await send('POST', '/session', {
      capabilities: { alwaysMatch: { pageLoadStrategy: 'none', ...capabilities } },
    })) as { sessionId: string; capabilities: { browserVersion?: string } };
    const at = `/session/${session.sessionId}`;
    const errors: string[] = [];
    const evaluate = async <Value>(expression: string) =>
      JSON.parse(
        (await send('POST', `${at}/execute/sync`, {
          script: `return ${asJson(expression)}`,
          args: [],
        })) as string,
      ) as Value;
    const find = async (selector: string) => {
      const found = (await send('POST', `${at}/element`, {
        using: 'css selector',
        value: selector,
      })) as Record<string, string>;
      return `${at}/element/${found[ELEMENT]}`;
    };
    const takeErrors = async () => {
      errors.push(...((await evaluate<string[] | null>('(window.noted || []).splice(0)')) ?? []));
    };
    const driver: EngineDriver = {
      async open(url) {
        await takeErrors();
        await send('POST', `${at}/url`, { url });
      },
      evaluate,
      async click(selector) {
        await send('POST', `${await find(selector)}/click`, {});
      },
      async type(selector, text) {
        await send('POST', `${await find(selector)}/value`, { text });
      },
      async screenshot(path) {
        writeFileSync(path, Buffer.from((await send('GET', `${at}/screenshot`)) as string, 'base64'));
      },
      async resize(width, height) {
        await send('POST', `${at}/window/rect`, { width, height });
      },
      async errors() {
        await takeErrors();
        return errors;
      },
      async close() {
        await send('DELETE', at).catch(() => undefined);
        child.kill();
      },
    };
    return { driver, version: session.capabilities.browserVersion ?? '' };
  } catch (error) {
    child.kill();
    throw error;
  }
}
