import { CORE } from '../support/ownDataset.ts';
import { TAB } from '../support/subjects.ts';
import { axeFaults } from './support/axeRules.ts';
import { expect, openRoute, test } from './support/site.ts';

test('who was here before another version is told so, quietly, and sees what changed', async ({ page }) => {
  const seen = CORE.domains.map(({ id, figures }) => `${id}=${id === TAB.id ? figures - 2 : figures}`);
  await page.addInitScript(
    (text) => {
      if (localStorage.getItem('youju:last-visit') === null) localStorage.setItem('youju:last-visit', text);
    },
    `0123456789ab 2026-01-05 ${seen.join(' ')}`,
  );
  await openRoute(page, '#/about');
  const foot = page.getByRole('contentinfo');
  await foot.scrollIntoViewIfNeeded();
  await foot.getByRole('link', { name: '您2026-01-05来过，此后数据有更新' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'changes');
  await expect(page.getByRole('region', { name: '您上次来访之后' })).toContainText(TAB.title);
  await expect(page.getByRole('region', { name: '更正' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  // Another visit has seen this version.
  await page.reload();
  await expect(page.getByRole('region', { name: '更正' })).toBeVisible();
  await expect(page.getByRole('region', { name: '您上次来访之后' })).toHaveCount(0);
  await foot.getByRole('button', { name: '特大' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'elder');
});
