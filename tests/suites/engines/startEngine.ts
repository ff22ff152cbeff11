import { createRequire } from 'node:module';
import { chromium, firefox, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';
import { findPort } from '../deploy/startServer.ts';
import type { EngineDriver } from './engineDriver.ts';
import type { Engine } from './engineList.ts';
import { installCarried, installOldDriver } from './install.ts';
import { type PageLike, pageDriver } from './pageDriver.ts';
import { startWebDriver } from './webDriver.ts';

export interface Started {
  readonly driver: EngineDriver;
  /** The version that the engine reports. */
  readonly version: string;
}

const VIEW = { width: 1366, height: 768 };

/** Arguments for builds made for servers: no display, no GPU, no zygote process. */
const CARRIED_ARGS = [...CHROMIUM_ARGS, '--headless', '--no-zygote', '--single-process'];

/** Methods of puppeteer 2 that Playwright names differently. */
interface OldPage extends PageLike {
  goto(url: string, options: { waitUntil: 'domcontentloaded' }): Promise<unknown>;
  setViewport(size: { width: number; height: number }): Promise<unknown>;
  on(event: 'pageerror', listener: (error: Error) => void): unknown;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): unknown;
}

interface OldBrowser {
  version(): Promise<string>;
  newPage(): Promise<OldPage>;
  close(): Promise<void>;
}

interface OldDriver {
  launch(options: { executablePath: string; args: readonly string[] }): Promise<OldBrowser>;
}

async function startPlaywright(engine: Engine): Promise<Started> {
  const browser =
    engine.id === 'firefox'
      ? await firefox.launch({ channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr' })
      : await chromium.launch(
          engine.carrier === null
            ? { executablePath: ensureChromium(), args: CHROMIUM_ARGS }
            : { executablePath: installCarried(engine.id, engine.carrier), args: CARRIED_ARGS },
        );
  const page: Page = await browser.newPage({ viewport: VIEW });
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  return {
    version: browser.version(),
    driver: pageDriver(page, {
      open: (url) => page.goto(url, { waitUntil: 'commit' }),
      resize: (width, height) => page.setViewportSize({ width, height }),
      close: () => browser.close(),
      errors,
    }),
  };
}

async function startPuppeteer(engine: Engine): Promise<Started> {
  const require = createRequire(import.meta.url);
  const puppeteer = require(installOldDriver()) as OldDriver;
  const browser = await puppeteer.launch({
    executablePath: installCarried(engine.id, engine.carrier ?? ''),
    args: CARRIED_ARGS,
  });
  const page = await browser.newPage();
  await page.setViewport(VIEW);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  return {
    version: (await browser.version()).replace(/^.*\//, ''),
    driver: pageDriver(page, {
      open: (url) => page.goto(url, { waitUntil: 'domcontentloaded' }),
      resize: (width, height) => page.setViewport({ width, height }),
      close: () => browser.close(),
      errors,
    }),
  };
}

/** Installs the engine where it is missing, and starts it with one empty page. */
export async function startEngine(engine: Engine): Promise<Started> {
  if (engine.id === 'firefox') ensurePrograms(['firefox-esr'], ['firefox-esr']);
  if (engine.driven === 'WebDriver') {
    ensurePrograms(['WPEWebDriver'], ['wpewebkit-driver', 'libwpewebkit-1.1-0']);
    return startWebDriver({
      program: 'WPEWebDriver',
      port: await findPort(),
      capabilities: {
        'wpe:browserOptions': {
          binary: '/usr/lib/x86_64-linux-gnu/wpe-webkit-1.1/MiniBrowser',
          args: ['--automation', '--headless'],
        },
      },
    });
  }
  return engine.driven === 'Playwright' ? startPlaywright(engine) : startPuppeteer(engine);
}
