import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import {
  goTo,
  pickCounty,
  readFigure,
  searchAndOpen,
  seeCharts,
  watchErrors,
} from '../../browser/support/diskBehaviours.ts';
import { ROUTES } from '../../browser/support/site.ts';
import { ROW } from '../../support/subjects.ts';
import { serveAsCms } from './cmsServer.ts';

/** A folder on a CMS: spaces in its address, unknown files without a type, another index. */

const INDEX = 'zhuye.htm';
const PLACE = '/a/b c/';

const COPIES = [
  { copy: 'the site', from: 'dist' },
  { copy: 'the copy for disks', from: 'dist-portable' },
] as const;

for (const { copy, from } of COPIES)
  for (const json of [null, 'application/octet-stream'] as const)
    test(`${copy} below /a/b%20c/ as ${INDEX}, JSON as ${json ?? 'no type at all'}`, async ({ page }) => {
      const folder = mkdtempSync(join(tmpdir(), 'youju-cms-'));
      cpSync(from, folder, { recursive: true });
      copyFileSync(join(folder, 'index.html'), join(folder, INDEX));
      rmSync(join(folder, 'index.html'));
      const { server, asked } = await serveAsCms({ folder, place: PLACE, index: INDEX, json });
      try {
        const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${encodeURI(PLACE)}`;
        const errors = watchErrors(page).filter((line) => !line.startsWith('request:'));
        for (const address of [home, home + INDEX]) {
          await page.goto(address);
          await expect(page.locator('main[data-page="overview"]')).toBeVisible();
        }
        const address = home + INDEX;
        for (const { hash, page: name } of ROUTES.filter(({ name }) =>
          /^(?:decks|speaker|review|about|county|handout)$/.test(name),
        ))
          await goTo(page, address, hash, name);
        await seeCharts(page, address);
        await searchAndOpen(page, address);
        await pickCounty(page, address);
        await readFigure(page, address, true);
        await page.goto(`${home}${embedPath(ROW.panel.spec.id)}`);
        await expect(page.locator('body')).toContainText('供热管网');
        // All requests were found, and all were below the folder.
        expect(asked.filter(({ status, path }) => status !== 200 || !path.startsWith(PLACE))).toEqual([]);
        expect(errors).toEqual([]);
      } finally {
        await new Promise((done) => (server as Server).close(done));
      }
    });
