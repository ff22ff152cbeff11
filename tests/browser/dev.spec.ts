import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { BAR, CHANGE, TAB } from '../support/subjects.ts';

/** `npm run dev` on a copy of the project, so that a deliberate mistake cannot reach the real data. */
const COPY = resolve('.cache/dev');
const PATIENCE = { timeout: 60_000 };

let server: ChildProcess;
let said = '';

/** Resolves to the server's address once the server prints it; throws with its output if it exits first. */
function startServer(): Promise<string> {
  const sources = process.env.SOURCES_DIR;
  const vite = resolve('node_modules/vite/bin/vite.js');
  // A port of its own, because another test run may be in progress on this machine.
  server = spawn(process.execPath, [vite, '--host', '127.0.0.1', '--port', '0'], {
    cwd: COPY,
    env: { ...process.env, NO_COLOR: '1', ...(sources ? { SOURCES_DIR: resolve(sources) } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((found, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /Local:\s+(http:\S+)/.exec(said)?.[1];
      if (address !== undefined) found(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => failed(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

test.beforeEach(() => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of [
    'data',
    'src',
    'public',
    'tools',
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
    // Named by it; Vite reads all of them.
    'tests/tsconfig.json',
    'package.json',
  ]) {
    cpSync(name, `${COPY}/${name}`, { recursive: true });
  }
  symlinkSync(resolve('node_modules'), `${COPY}/node_modules`);
});

test.afterEach(() => {
  server.kill();
  if (test.info().status !== test.info().expectedStatus) console.log(said);
});

test('a change in data/ reloads the page, and a finding is shown in it', async ({ page }) => {
  test.setTimeout(300_000);
  const overlay = page.locator('vite-error-overlay');
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  const { section } = CHANGE.panel.spec;
  const other = `${section}，改`;
  const value = BAR.record.quantity?.value ?? '';
  const wrong = `${value}7`;
  const panels = `${COPY}/data/panels/${TAB.id}.json`;
  const indicators = `${COPY}/data/indicators/${TAB.id}.json`;
  const [before, sound] = [readFileSync(panels, 'utf8'), readFileSync(indicators, 'utf8')];

  const address = await startServer();
  await page.goto(`${address}${TAB.hash}`, { waitUntil: 'commit' });
  await expect(heading(section)).toBeVisible(PATIENCE);

  writeFileSync(panels, before.replaceAll(`"${section}"`, `"${other}"`));
  await expect(heading(other)).toBeVisible(PATIENCE);

  writeFileSync(indicators, sound.replace(`"${value}"`, `"${wrong}"`));
  await expect(overlay).toContainText(BAR.record.id, PATIENCE);
  await expect(overlay).toContainText(wrong);
  // A page that is opened now shows the finding as well.
  await page.reload({ waitUntil: 'commit' });
  await expect(overlay).toContainText(wrong, PATIENCE);
  await expect(heading(other)).toBeVisible(PATIENCE);

  writeFileSync(indicators, sound);
  await expect(overlay).toHaveCount(0, PATIENCE);
  await expect(heading(other)).toBeVisible(PATIENCE);

  // A file that is read while it is being written gives a finding, and is read again once it is complete.
  writeFileSync(panels, before.slice(0, 300));
  await expect(overlay).toContainText(`data/panels/${TAB.id}.json`, PATIENCE);
  await expect(overlay).toContainText('不是有效的 JSON');
  writeFileSync(panels, before);
  await expect(heading(section)).toBeVisible(PATIENCE);
  await expect(overlay).toHaveCount(0);
});
