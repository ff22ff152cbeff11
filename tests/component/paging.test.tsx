import { execFileSync } from 'node:child_process';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { datasetFiles, renderApp } from './renderApp.tsx';

const FOLDER = '.cache/scaled/test-6';
// In a process of its own: the pipeline asks for files by addresses that a page does not have.
execFileSync(process.execPath, ['--import', 'tsx', 'tools/bench/scaled.ts', '6', FOLDER]);
const FILES = datasetFiles(FOLDER);
const panels = () => [...document.querySelectorAll('[data-panel]')].map((panel) => panel.id);
const pager = () => screen.findByRole('navigation', { name: '分页' });

describe('a tab of a large dataset', () => {
  it('shows its first page with a way to the next, as plain links', async () => {
    const { user } = renderApp('#/d/urban', FILES);
    const nav = await pager();
    expect(nav.textContent).toBe('第1页，共8页下一页');
    const first = panels();
    expect(first.length).toBe(12);
    expect(within(nav).queryByRole('link', { name: '上一页' })).toBeNull();
    await user.click(within(nav).getByRole('link', { name: '下一页' }));
    await waitFor(() => expect(window.location.hash).toBe('#/d/urban?page=2'));
    await waitFor(async () => expect((await pager()).textContent).toBe('上一页第2页，共8页下一页'));
    expect(panels().filter((id) => first.includes(id))).toEqual([]);
    expect(panels().length).toBe(12);
    await user.click(within(await pager()).getByRole('link', { name: '上一页' }));
    await waitFor(() => expect(panels()).toEqual(first));
    expect(window.location.hash).toBe('#/d/urban');
  });

  it('opens the page that holds the panel or record of a link, and stays there', async () => {
    const { user } = renderApp('#/d/urban?f=heating-network-latest-x4', FILES);
    const card = await screen.findByRole('dialog', { name: /市政供热管网/ });
    const page = /page=(\d+)/.exec(window.location.hash)?.[1];
    expect(Number(page)).toBeGreaterThan(1);
    await user.click(within(card).getByRole('button', { name: /关闭/ }));
    await waitFor(() => expect(window.location.hash).toBe(`#/d/urban?page=${page}`));
    expect(panels()).toContain('panel-area-changes-x4');
  });

  it('keeps to the last page where the address names one that is not there', async () => {
    renderApp('#/d/urban?page=999', FILES);
    expect((await pager()).textContent).toBe('上一页第8页，共8页');
  });
});

it('an indicator and a document of a later page are found by their places', async () => {
  renderApp('#/i/heating-network-x4', FILES);
  expect(await screen.findByRole('heading', { level: 1, name: /市政供热管网/ })).toBeTruthy();
  window.location.hash = '#/i/none-of-these';
  expect(await screen.findByText('没有这个指标')).toBeTruthy();
  window.location.hash = '#/sources/press-conference-x5';
  expect(await screen.findByRole('heading', { level: 1, name: /新闻发布会/ })).toBeTruthy();
});

it('the list of documents has pages as well', async () => {
  renderApp('#/sources?page=2', FILES);
  const nav = await pager();
  expect(nav.textContent).toBe('上一页第2页，共2页');
  expect(within(screen.getByRole('main')).getAllByRole('heading', { level: 2 }).length).toBe(6);
});
