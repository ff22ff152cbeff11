import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startApp } from '../../src/app/hydrate/start.ts';
import type { CoreShard, DocumentShard, DomainShard } from '../../src/model/published/dataset.ts';
import { indexRecords } from '../../src/model/select/panelData.ts';
import { pageSections } from '../../src/panels/frame/pageSections.ts';
import { prerenderPages } from '../../src/prerender/pages/prerenderPages.tsx';
import { readDataset } from '../../src/prerender/readDataset.ts';
import { createQueryClient } from '../../src/queries/QueryProvider.tsx';
import { datasetFiles, renderApp } from './renderApp.tsx';

/** The dataset so many times over that both its richest tab and its list of documents need pages. */
const LISTED = 24;
const documents = readdirSync('public/data/documents').length;
const factor = Math.max(6, Math.ceil((LISTED + 1) / documents));
const FOLDER = `.cache/scaled/test-${factor}`;
// Runs in a process of its own, because the pipeline resolves files by URLs that do not exist in a page.
execFileSync(process.execPath, ['--import', 'tsx', 'tools/bench/scaled.ts', String(factor), FOLDER]);
const FILES = datasetFiles(FOLDER);
const read = <T,>(path: string): T => JSON.parse(FILES[`data/${path}`] ?? '') as T;

const core = read<CoreShard>('core.json');
const tab = core.domains.reduce((a, b) => (b.pages > a.pages ? b : a));
const TAB = `#/d/${tab.id}`;
const last = tab.pages;
const first = read<DomainShard>(`domains/${tab.id}.json`);
/** What stands on the last page alone. */
const later = read<DomainShard>(`domains/${tab.id}/${last}.json`);
const between = Array.from({ length: last - 2 }, (_, at) =>
  read<DomainShard>(`domains/${tab.id}/${at + 2}.json`),
);
const before = new Set([first, ...between].flatMap(({ records }) => records.map(({ id }) => id)));
const record = later.records.find(
  ({ id }) => !before.has(id) && later.panels.some(({ records }) => records.includes(id)),
);
const panel = later.panels.find(({ records }) => records.includes(record?.id ?? ''));
const indicator = later.indicators.find(({ id }) =>
  later.records.some((item) => item.indicator === id && !before.has(item.id)),
);
if (!panel || !record || !indicator) throw new Error(`nothing on page ${last} of ${tab.id}`);

const panels = () => [...document.querySelectorAll('[data-panel]')].map((element) => element.id);
/** The panels of a page in the order in which it arranges them, which is by section. */
const arranged = (shard: DomainShard) =>
  pageSections(shard.panels, indexRecords(shard)).flatMap(({ cells }) =>
    cells.map(({ data }) => `panel-${data.spec.id}`),
  );
// Asking for a role computes the name of everything in a long page each time.
const pager = () =>
  waitFor(() => {
    const nav = document.querySelector<HTMLElement>('nav[aria-label="分页"]');
    if (!nav) throw new Error('no pages to turn');
    return nav;
  });

describe('a tab of a large dataset', () => {
  it('shows its first page with a way to the next, as plain links', async () => {
    const { user } = renderApp(TAB, FILES);
    const nav = await pager();
    expect(last).toBeGreaterThan(2);
    expect(nav.textContent).toBe(`第1页，共${last}页下一页`);
    const shown = panels();
    expect(shown).toEqual(arranged(first));
    expect(within(nav).queryByRole('link', { name: '上一页' })).toBeNull();
    await user.click(within(nav).getByRole('link', { name: '下一页' }));
    await waitFor(() => expect(window.location.hash).toBe(`${TAB}?page=2`));
    await waitFor(async () => expect((await pager()).textContent).toBe(`上一页第2页，共${last}页下一页`));
    expect(panels().filter((id) => shown.includes(id))).toEqual([]);
    await user.click(within(await pager()).getByRole('link', { name: '上一页' }));
    await waitFor(() => expect(panels()).toEqual(shown));
    expect(window.location.hash).toBe(TAB);
  });

  it('opens the page that holds the panel or record of a link, and stays there', async () => {
    const { user } = renderApp(`${TAB}?f=${record.id}`, FILES);
    const card = await screen.findByRole('dialog', { name: record.name });
    await user.click(within(card).getByRole('button', { name: /关闭/ }));
    await waitFor(() => expect(window.location.hash).toBe(`${TAB}?page=${last}`));
    expect(panels()).toContain(`panel-${panel.id}`);
  });

  it('keeps to the last page where the address names one that is not there', async () => {
    renderApp(`${TAB}?page=999`, FILES);
    expect((await pager()).textContent).toBe(`上一页第${last}页，共${last}页`);
  });
});

it('an indicator and a document of a later page are found by their places', async () => {
  renderApp(`#/i/${indicator.id}`, FILES);
  expect(await screen.findByRole('heading', { level: 1, name: indicator.name })).toBeTruthy();
  window.location.hash = '#/i/none-of-these';
  expect(await screen.findByText('没有这个指标')).toBeTruthy();
  const name =
    readdirSync(`${FOLDER}/data/documents`).find((file) => file.endsWith(`-x${factor - 1}.json`)) ?? '';
  const { document } = read<DocumentShard>(`documents/${name}`);
  window.location.hash = `#/sources/${document.id}`;
  expect(await screen.findByRole('heading', { level: 1, name: document.title })).toBeTruthy();
});

it('the list of documents has pages as well', async () => {
  renderApp('#/sources?page=2', FILES);
  const nav = await pager();
  expect(nav.textContent).toBe('上一页第2页，共2页');
  const rest = documents * factor - LISTED;
  expect(within(screen.getByRole('main')).getAllByRole('heading', { level: 2 }).length).toBe(rest);
});

// The last of this file: an app that was started here cannot be ended, and follows the address of the window.
describe('the prerendered first page of a large tab', () => {
  const dataset = readDataset(FILES);
  const [prerendered] = prerenderPages({
    ...dataset,
    domains: dataset.domains.filter(({ domain }) => domain === tab.id),
  });
  if (!prerendered) throw new Error(`${tab.id} was not prerendered`);
  const { body, page, prerendered: drawn } = prerendered;

  it.each([
    ['nothing further', '', 1],
    ['a later page', '?page=2', 2],
    ['a record of the last page', `?f=${record.id}`, last],
  ])('started at an address of %s shows what it asks for', async (_, query, wanted) => {
    globalThis.__YOUJU_FILES__ = FILES;
    window.location.hash = TAB + query;
    const faults: string[] = [];
    const onFault = ({ message }: ErrorEvent) => faults.push(message);
    window.addEventListener('error', onFault);
    const root = document.createElement('div');
    root.innerHTML = body;
    Object.assign(root.dataset, { drawnPage: page, drawnVersion: drawn.version });
    document.body.append(root);
    const main = root.querySelector('main');
    // Looked for in the element alone: an open card hides the page behind it.
    const pagerHere = () => root.querySelector('nav[aria-label="分页"]')?.textContent;
    const app = await startApp(root, createQueryClient());
    try {
      await waitFor(() => expect(pagerHere()).toContain(`第${wanted}页，共${last}页`));
      await waitFor(() => expect(document.documentElement.dataset.app).toBe('ready'));
      // Hydrated in place where it is what the address asks for, rendered anew otherwise.
      expect(main?.isConnected).toBe(wanted === 1);
      expect(faults).toEqual([]);
    } finally {
      window.removeEventListener('error', onFault);
      delete document.documentElement.dataset.app;
      // What is still to be hydrated must not wait for a page that is gone.
      app.unmount();
      root.remove();
    }
  });
});
