import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Deck } from '../../src/model/authored/deck.ts';
import { PINNED_KEY } from '../../src/state/pinnedStorage.ts';
import { usePinnedStore } from '../../src/state/pinnedStore.ts';
import { moved, movedCity } from '../fixtures/movedCity.ts';
import { renderApp } from './renderApp.tsx';

vi.mock('../../src/charts/ChartHost.tsx', () => ({
  ChartHost: ({ sentence }: { sentence: string }) => <div role="img" aria-label={sentence} />,
}));

const files = movedCity([
  moved('panel', 'old-bar', 'footpaths-bar'),
  moved('panel', 'gone-panel', null),
  moved('record', 'old-parks', 'pocket-parks-total'),
  moved('indicator', 'old-indicator', 'pocket-parks'),
  moved('indicator', 'gone-indicator', null),
  moved('evidence', 'old-words', 'pocket-parks-total-e'),
  moved('document', 'old-report', 'second-city'),
  moved('deck', 'old-deck', 'main'),
  moved('deck', 'gone-deck', null),
  moved('domain', 'old-domain', 'parks'),
  moved('county', '140399', '140321'),
]);

afterEach(() => {
  localStorage.clear();
  usePinnedStore.getState().replace({ id: 'pinned', title: '我的放映稿', slides: [] });
});

const hash = () => window.location.hash;

describe('an address of earlier days', () => {
  it.each([
    ['#/i/old-indicator', '#/i/pocket-parks', '口袋公园'],
    ['#/d/old-domain', '#/d/parks', '口袋公园12个，行道树3.4万株'],
    ['#/d/reading?panel=old-bar', '#/d/parks?panel=footpaths-bar', '口袋公园12个，行道树3.4万株'],
    [
      '#/sources/old-report?p=2&e=old-words',
      '#/sources/second-city?p=2&e=pocket-parks-total-e',
      '另一座城市的测试文本',
    ],
    ['#/county/140399', '#/county/140321', '平定县'],
  ])('%s becomes %s', async (from, to, heading) => {
    const entries = window.history.length;
    renderApp(from, files);
    await waitFor(() => expect(hash()).toBe(to));
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
    // Setting the address adds one history entry; correcting it adds none.
    expect(window.history.length).toBeLessThanOrEqual(entries + 1);
  });

  it('opens the words of a record that bears another id', async () => {
    renderApp('#/?f=old-parks', files);
    await waitFor(() => expect(hash()).toBe('#/?f=pocket-parks-total'));
    expect(await screen.findByRole('dialog', { name: /口袋公园/ })).toBeInTheDocument();
  });

  it('brings the panel into view that stands for the one it names', async () => {
    renderApp('#/d/parks?panel=old-bar', files);
    await waitFor(() =>
      expect(document.querySelector('[data-panel="footpaths-bar"]')).toHaveAttribute('data-arrived', 'true'),
    );
  });

  it('compares what was picked, and says what is gone of it', async () => {
    renderApp('#/compare?i=gone-indicator,old-indicator', files);
    await waitFor(() => expect(hash()).toBe('#/compare?i=gone-indicator%2Cpocket-parks'));
    expect(await screen.findByText('这个指标已于2026-12-01撤下：数据不再公布。')).toBeInTheDocument();
    const picked = await screen.findByRole('list', { name: '已选指标' });
    await waitFor(() => expect(picked).toHaveTextContent('口袋公园'));
  });

  it('of a presentation plays the deck that stands for it', async () => {
    renderApp('#/present/old-deck?s=1', files);
    await waitFor(() => expect(hash()).toMatch(/^#\/present\/main/));
    expect(await screen.findByRole('heading', { level: 1, name: /测试数字/ })).toBeInTheDocument();
  });
});

describe('what was withdrawn', () => {
  it.each([
    ['#/i/gone-indicator', '这个指标已撤下', '这个指标已于2026-12-01撤下：数据不再公布。'],
    ['#/present/gone-deck', '这份放映稿已撤下', '这个放映稿已于2026-12-01撤下：数据不再公布。'],
  ])('%s says so, and why', async (address, heading, why) => {
    renderApp(address, files);
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
    expect(screen.getByText(why)).toBeInTheDocument();
    expect(hash()).toBe(address);
  });

  it('is told over the tab that held it', async () => {
    renderApp('#/d/parks?panel=gone-panel', files);
    expect(await screen.findByText('这个面板已于2026-12-01撤下：数据不再公布。')).toBeInTheDocument();
    expect(document.querySelector('[data-panel="parks-key"]')).toBeInTheDocument();
  });
});

describe('what never was', () => {
  it('is said to be nowhere', async () => {
    renderApp('#/i/never', files);
    expect(await screen.findByRole('heading', { level: 1, name: '没有这个指标' })).toBeInTheDocument();
  });

  it('is not looked for where nothing moved', async () => {
    const still = movedCity([]);
    expect(Object.keys(still)).not.toContain('data/aliases.json');
    renderApp('#/i/old-indicator', still);
    expect(await screen.findByRole('heading', { level: 1, name: '没有这个指标' })).toBeInTheDocument();
  });
});

describe('a deck that the browser kept', () => {
  const fields = { section: '公园', headline: '旧页' };
  const deck: Deck = {
    id: 'pinned',
    title: '旧稿',
    slides: [
      { kind: 'panel', id: 'p', ...fields, domain: 'reading', panel: 'old-bar' },
      { kind: 'figure', id: 'f', ...fields, domain: 'old-domain', record: 'old-parks' },
      { kind: 'panel', id: 'g', ...fields, domain: 'parks', panel: 'gone-panel' },
      { kind: 'panel', id: 'n', ...fields, domain: 'nowhere', panel: 'never' },
    ],
  };

  it.each([
    [1, '25公里'],
    [2, '12'],
    [3, '这个面板已于2026-12-01撤下：数据不再公布。'],
    [4, 'never'],
  ])('shows on page %i what stands for its matter now', async (page, words) => {
    localStorage.setItem(`youju:${PINNED_KEY}`, JSON.stringify(deck));
    usePinnedStore.getState().replace(deck);
    renderApp(`#/present/pinned?s=${page}`, files);
    await waitFor(() => {
      const slide = document.querySelector<HTMLElement>('[data-page="present"]');
      expect(slide).toHaveAttribute('data-slide', String(page));
      expect(slide?.textContent).toContain(words);
    });
  });
});
