import { readFileSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck } from '../../src/model/authored/deck.ts';
import { usePinnedStore } from '../../src/state/pinnedStore.ts';
import { SECOND_CITY_PUBLIC } from '../support/secondCity.ts';
import { datasetFiles, renderApp } from './renderApp.tsx';
import { withPublicUrl } from './withPublicUrl.ts';

vi.mock('../../src/charts/ChartHost.tsx', () => ({
  ChartHost: ({ sentence }: { sentence: string }) => <div role="img" aria-label={sentence} />,
}));

const figure = vi.hoisted(() => ({ breaks: false }));
vi.mock('../../src/views/presenter/slides/FigureSlide.tsx', async (original) => {
  const { FigureSlide } = await original<typeof import('../../src/views/presenter/slides/FigureSlide.tsx')>();
  return {
    FigureSlide: (props: Parameters<typeof FigureSlide>[0]) => {
      if (figure.breaks) throw new Error('a figure that cannot be drawn');
      return <FigureSlide {...props} />;
    },
  };
});

const deck = JSON.parse(readFileSync(`${SECOND_CITY_PUBLIC}/data/decks/main.json`, 'utf8')) as Deck;
const first = (kind: string) => deck.slides.findIndex((slide) => slide.kind === kind) + 1;

const openSlide = async (address: string) => {
  const view = renderApp(address);
  const main = await screen.findByRole('main');
  await waitFor(() => expect(document.querySelector('[data-page="present"]')).not.toBeNull());
  return { ...view, main: document.querySelector<HTMLElement>('[data-page="present"]') ?? main };
};

beforeEach(() => {
  localStorage.clear();
  usePinnedStore.getState().replace({ id: 'pinned', title: '我的放映稿', slides: [] });
  localStorage.removeItem('youju:pinned-deck');
});

describe('a slide of each kind carries scope, date and source', () => {
  it.each([
    ['title', '阳泉市 · “十四五” · 2021—2025年'],
    ['figure', '全市 · 截至发布时 · 实绩 · 累计'],
    ['change', '全市 · 截至发布时 · 实绩 · 现值'],
    ['panel', '全市 · 个、处 · 截至发布时'],
    ['pair', '全市 · 个 · 截至发布时'],
    ['map', '截至各文件发布时'],
    ['words', '市城区 · 截至发布时'],
    ['honours', '全市 · 连续2年，起止年份原文未注明、时段原文未注明'],
  ])('%s', async (kind, scope) => {
    const number = first(kind);
    const { main } = await openSlide(`#/present/main?s=${number}`);
    expect(main).toHaveAttribute('data-slide', String(number));
    expect(screen.queryByRole('navigation')).toBeNull();
    await waitFor(() => expect(main.textContent).toContain(scope));
    await waitFor(() => expect(within(main).getByText(/^来源：/)).toBeInTheDocument());
    const link = within(within(main).getByText(/^来源：/)).getAllByRole('link')[0];
    expect(link?.getAttribute('href')).toMatch(/^#\/sources/);
    expect(main.textContent).toContain(`${number} / ${deck.slides.length}`);
  });
});

describe('the audience window', () => {
  it('keeps the qualifier with the figure and says what it means', async () => {
    usePinnedStore.getState().pin({
      kind: 'figure',
      id: 'a',
      section: '民政部门',
      headline: '食材配送率',
      domain: 'meals',
      record: 'food-delivery-latest',
    });
    const { main } = await openSlide('#/present/pinned');
    const figure = main.querySelector('[data-observation="food-delivery-latest"]');
    expect(figure).toHaveTextContent('95%以上');
    expect(main).toHaveTextContent('是下限，不是确数');
    expect(main).toHaveTextContent('食材配送率95%以上');
  });

  it('moves by keys, keeps its theme and stops at both ends', async () => {
    const { user } = await openSlide('#/present/main?theme=contrast');
    expect(document.documentElement.dataset.theme).toBe('contrast');
    const at = () => document.querySelector('[data-page="present"]')?.getAttribute('data-slide');
    await user.keyboard('{PageUp}');
    expect(at()).toBe('1');
    await user.keyboard('{PageDown}{ArrowRight} ');
    await waitFor(() => expect(at()).toBe('4'));
    await user.keyboard('{End}{PageDown}');
    await waitFor(() => expect(at()).toBe(String(deck.slides.length)));
    expect(document.documentElement.dataset.theme).toBe('contrast');
    await user.keyboard('{Home}');
    await waitFor(() => expect(at()).toBe('1'));
  });

  it('loses one slide where one cannot be drawn, goes on by keys, and draws it when it can', async () => {
    const number = first('figure');
    const { user } = await openSlide(`#/present/main?s=${number - 1}`);
    const wall = () => document.querySelector<HTMLElement>('[data-page="present"]');
    figure.breaks = true;
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(wall()).toHaveAttribute('data-fault'));
    expect(wall()).toHaveAttribute('data-slide', String(number));
    // Nothing is said to the audience.
    expect(document.body.textContent?.trim()).toBe('');
    figure.breaks = false;
    // React reports it to the console of the browser, which the audience does not see.
    expect(vi.mocked(console.error).mock.calls.flat().join()).toContain('SlideBoundary');
    vi.mocked(console.error).mockClear();
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(wall()).toHaveAttribute('data-slide', String(number - 1)));
    expect(wall()).not.toHaveAttribute('data-fault');
    expect(wall()?.textContent).toContain(deck.slides[number - 2]?.headline);
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(wall()?.querySelector('[data-observation]')).not.toBeNull());
    expect(wall()).not.toHaveAttribute('data-fault');
  });

  it('leaves no trace on the pages after it', async () => {
    const { unmount } = await openSlide('#/present/main');
    expect(document.documentElement.style.fontSize).not.toBe('');
    unmount();
    expect(document.documentElement.style.fontSize).toBe('');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('shows a code to the panel where the site knows its address, and none where not', async () => {
    const { main, unmount } = await openSlide(`#/present/main?s=${first('panel')}`);
    expect(within(main).queryByRole('img', { name: /^二维码/ })).toBeNull();
    unmount();
    // A dataset in which the owner has filled in the public URL, with the hash of the changed shard.
    const files = datasetFiles();
    renderApp(`#/present/main?s=${first('panel')}`, withPublicUrl(files, 'http://localhost/city/'));
    expect(
      await screen.findByRole('img', {
        name: '二维码：http://localhost/city/#/?panel=overview-key',
      }),
    ).toBeInTheDocument();
  });

  it('says so where there is no such deck, and where the visitor’s own is empty', async () => {
    const { unmount } = renderApp('#/present/nobody');
    expect(await screen.findByRole('heading', { name: '没有这份放映稿' })).toBeInTheDocument();
    unmount();
    renderApp('#/present/pinned');
    expect(await screen.findByRole('heading', { name: '放映稿是空的' })).toBeInTheDocument();
  });
});

describe('the visitor’s own deck', () => {
  it('takes a panel, keeps it in the browser, and gives it up again', async () => {
    const { user } = renderApp('#/d/travel');
    const pin = await screen.findByRole('button', {
      name: '加入放映：改造路口97处，公交投诉量下降15%',
    });
    await user.click(pin);
    await waitFor(() => expect(localStorage.getItem('youju:pinned-deck')).toContain('crossings-strip'));
    await user.click(
      await screen.findByRole('button', { name: '移出放映：改造路口97处，公交投诉量下降15%' }),
    );
    expect(localStorage.getItem('youju:pinned-deck')).not.toContain('crossings-strip');
    // What is taken out is told, and comes back.
    const said = screen.getByText(/已移出放映/);
    expect(said).toHaveTextContent('已移出放映，现有0页。');
    await user.click(within(said).getByRole('button', { name: '撤销' }));
    expect(localStorage.getItem('youju:pinned-deck')).toContain('crossings-strip');
    expect(screen.queryByText(/已移出放映/)).toBeNull();
  });

  it('gives back whatever was changed, one change after the other, and does it again', async () => {
    const { user } = renderApp('#/present');
    const slides = deck.slides.slice(0, 3);
    act(() => usePinnedStore.getState().replace({ id: 'pinned', title: '一份', slides }));
    const ids = () => usePinnedStore.getState().deck.slides.map(({ id }) => id);
    const all = ids();
    const [first] = await screen.findAllByRole('button', { name: /^移出：/ });
    if (first) await user.click(first);
    expect(ids()).toEqual(all.slice(1));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(ids()).toEqual(all);
    const [again] = screen.getAllByRole('button', { name: /^移出：/ });
    if (again) await user.click(again);
    const [down] = screen.getAllByRole('button', { name: /^下移：/ });
    if (down) await user.click(down);
    const moved = [all[2], all[1]];
    expect(ids()).toEqual(moved);
    expect(screen.getByText('第1页已移到第2页。')).toBeInTheDocument();
    const undo = screen.getByRole('button', { name: '撤销' });
    await user.click(undo);
    await user.click(undo);
    expect(ids()).toEqual(all);
    expect(undo).toBeDisabled();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await user.click(screen.getByRole('button', { name: '重做' }));
    expect(ids()).toEqual(moved);
    await user.keyboard('{Control>}z{/Control}');
    expect(ids()).toEqual(all.slice(1));
  });

  it('lives on where the browser keeps nothing, and says that it will not last', async () => {
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    const { user } = renderApp('#/i/bus-routes');
    await user.click(await screen.findByRole('button', { name: /^加入放映：公交线路由/ }));
    window.location.hash = '#/present';
    expect(await screen.findByText(/浏览器不允许保存/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /公交线路由522公里（推算）到640公里/ })).toBeInTheDocument();
    set.mockRestore();
  });

  it('comes in from a file; a wrong file is refused with what is wrong and where, and changes nothing', async () => {
    const { user } = renderApp('#/present');
    const field = await screen.findByLabelText('导入文件');
    const slides = deck.slides.slice(1, 4);
    const file = (text: string) => new File([text], 'deck.json', { type: 'application/json' });
    await user.upload(field, file(JSON.stringify({ id: 'mine', title: '一份', slides })));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^移出/ })).toHaveLength(3));
    await user.upload(
      field,
      file(JSON.stringify({ id: 'mine', title: '一份', slides: [{ kind: 'video' }] })),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('slides.0.kind');
    expect(screen.getAllByRole('button', { name: /^移出/ })).toHaveLength(3);
    const [, second] = screen.getAllByRole('button', { name: /^上移/ });
    if (second) await user.click(second);
    expect(usePinnedStore.getState().deck.slides.map(({ id }) => id)).toEqual(
      [slides[1], slides[0], slides[2]].map((slide) => slide?.id),
    );
  });
});
