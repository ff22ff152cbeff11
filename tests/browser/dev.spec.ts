import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/** `npm run dev` on a copy of the project, so that a deliberate mistake cannot reach the real data. */
const COPY = resolve('.cache/dev');
const PORT = 4799;

let server: ChildProcess;

test.beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of [
    'data',
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(name, `${COPY}/${name}`, { recursive: true });
  }
  symlinkSync(resolve('node_modules'), `${COPY}/node_modules`);
  const sources = process.env.SOURCES_DIR;
  server = spawn('npx', ['vite', '--port', String(PORT), '--strictPort'], {
    cwd: COPY,
    env: { ...process.env, ...(sources ? { SOURCES_DIR: resolve(sources) } : {}) },
    detached: true,
    stdio: 'ignore',
  });
});

test.afterAll(() => {
  if (server.pid) process.kill(-server.pid);
});

test('a change in data/ reloads the page, and a finding is shown in it', async ({ page }) => {
  test.setTimeout(180_000);
  await expect(async () => {
    await page.goto(`http://localhost:${PORT}/#/d/urban`);
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '五年之变' })).toBeVisible({ timeout: 30_000 });

  const panels = `${COPY}/data/panels/urban.json`;
  const before = readFileSync(panels, 'utf8');
  writeFileSync(panels, before.replace(/五年之变/g, '五年变化'));
  await expect(page.getByRole('heading', { name: '五年变化' })).toBeVisible({ timeout: 30_000 });

  const indicators = `${COPY}/data/indicators/urban.json`;
  const sound = readFileSync(indicators, 'utf8');
  writeFileSync(indicators, sound.replace('"503.58"', '"503.85"'));
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('storm-sewer-separation-total', { timeout: 20_000 });
  await expect(overlay).toContainText('503.58');

  writeFileSync(indicators, sound);
  await expect(overlay).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole('heading', { name: '五年变化' })).toBeVisible({ timeout: 20_000 });
});
