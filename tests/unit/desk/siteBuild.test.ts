import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteBuild } from '../../../tools/desk/site/siteBuild.ts';
import { stagingOf } from '../../../tools/desk/site/swapSite.ts';

const FOLDER = resolve('.cache/tests/desk/site');
const SITE = join(FOLDER, 'dist');
const CHILD = resolve('tests/fixtures/desk/fakeBuild.ts');
/** No process has a number so large. */
const ENDED = 2 ** 30;

function plantSite(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  writeFileSync(join(SITE, 'index.html'), 'old');
}
const shown = (): string => readFileSync(join(SITE, 'index.html'), 'utf8');
const builder = (mode: string): SiteBuild => {
  vi.stubEnv('FAKE_BUILD', mode);
  return new SiteBuild({ root: resolve('.'), dataDir: FOLDER, site: SITE, child: CHILD });
};
const ended = (site: SiteBuild) =>
  vi.waitFor(
    () => {
      expect(site.state.state).not.toBe('building');
      return site.state;
    },
    { timeout: 20_000, interval: 50 },
  );

describe('the site that the desk builds', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes the place of the old one when it is whole, and leaves nothing beside it', async () => {
    plantSite();
    const site = builder('whole');
    site.start();
    expect(site.state).toMatchObject({ state: 'building' });
    expect(await ended(site)).toMatchObject({ state: 'ready', lines: [expect.any(String), '一句提醒'] });
    expect(shown()).toBe('new');
    expect(readdirSync(FOLDER)).toEqual(['dist']);
  });

  it('leaves the old one where the build fails, and says why', async () => {
    plantSite();
    const site = builder('broken');
    site.start();
    expect(await ended(site)).toMatchObject({ state: 'failed', words: expect.stringContaining('数据有误') });
    expect(shown()).toBe('old');
    expect(readdirSync(FOLDER)).toEqual(['dist']);
  });

  it('can be stopped at any time', async () => {
    plantSite();
    const site = builder('endless');
    site.start();
    await vi.waitFor(() => expect(existsSync(stagingOf(SITE))).toBe(true), { timeout: 20_000 });
    await site.stop();
    expect(site.state.state).toBe('stopped');
    expect(shown()).toBe('old');
    expect(readdirSync(FOLDER)).toEqual(['dist']);
  });

  it('never overwrites a site that was built elsewhere meanwhile', async () => {
    plantSite();
    const site = builder('whole');
    site.start();
    await vi.waitFor(() => expect(site.state.words).not.toBe(''));
    rmSync(SITE, { recursive: true });
    mkdirSync(SITE);
    writeFileSync(join(SITE, 'index.html'), 'other');
    expect(await ended(site)).toMatchObject({ state: 'failed', words: expect.stringContaining('别处') });
    expect(shown()).toBe('other');
  });

  it('is put back where a crash fell between the two renames', () => {
    plantSite();
    renameSync(SITE, join(FOLDER, `.dist-old-${ENDED}`));
    mkdirSync(stagingOf(SITE, ENDED));
    builder('whole');
    expect(shown()).toBe('old');
    expect(readdirSync(FOLDER)).toEqual(['dist']);
  });
});
