import { screen, waitFor, within } from '@testing-library/react';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/queries/verify/hashText.ts';
import { datasetFiles, renderApp } from './renderApp.tsx';

const panel = async (id: string): Promise<HTMLElement> => {
  await screen.findAllByRole('heading', { level: 3 });
  const element = document.querySelector<HTMLElement>(`[data-panel="${id}"]`);
  if (!element) throw new Error(`no panel ${id}`);
  return element;
};

describe('a figure', () => {
  it('opens its evidence by keyboard, and Escape gives the focus back', async () => {
    const { user } = renderApp('#/d/meals');
    const figure = within(await panel('meal-rates')).getByRole('button', { name: /食材配送率：95%以上/ });
    figure.focus();
    await user.keyboard('{Enter}');
    const card = await screen.findByRole('dialog', { name: '食材配送率' });
    expect(within(card).getByText('以上，含本数：是下限，不是确数')).toBeInTheDocument();
    expect(within(card).getAllByText('95%以上')[0]?.tagName).toBe('MARK');
    expect(within(card).getByRole('link', { name: '读这一段' })).toHaveAttribute(
      'href',
      '#/sources/second-city?p=15&e=food-delivery-latest-e',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(figure).toHaveFocus());
  });

  it('that was derived shows formula, inputs and their words', async () => {
    renderApp('#/d/travel?f=bus-routes-start');
    const card = await screen.findByRole('dialog', { name: '公交线路，期初' });
    expect(within(card).getByText(/640公里 − 118公里 = 522公里/)).toBeInTheDocument();
    expect(within(card).getAllByRole('link', { name: /第9段/ }).length).toBeGreaterThanOrEqual(2);
  });

  it('of a chart mark is a control as well, and lights up wherever else it stands', async () => {
    const { user } = renderApp('#/d/travel');
    const name = /公交线路：640公里/;
    const mark = await within(await panel('bus-changes')).findByRole('button', { name });
    await user.hover(mark);
    expect(within(await panel('travel-key')).getByRole('button', { name })).toHaveAttribute(
      'data-lit',
      'true',
    );
    await user.click(mark);
    expect(await screen.findByRole('dialog', { name: '公交线路' })).toBeInTheDocument();
  });
});

describe('a panel', () => {
  it('shows its picture as a table and back', async () => {
    const { user } = renderApp('#/d/travel');
    const element = await panel('bus-changes');
    await user.click(within(element).getByRole('button', { name: '表格' }));
    const table = within(element).getByRole('table', { name: /公交线路五年间增长/ });
    expect(within(table).getAllByRole('row')).toHaveLength(7);
    expect(within(table).getByRole('button', { name: /公交站台，期初：1020座/ })).toBeInTheDocument();
    await user.click(within(element).getByRole('button', { name: '表格' }));
    expect(within(element).queryByRole('table')).not.toBeInTheDocument();
  });

  it('ends with its sources, each a link to the very paragraph', async () => {
    renderApp('#/d/meals');
    const element = await panel('meal-rates');
    expect(within(element).getByText(/^来源：/)).toBeInTheDocument();
    const links = within(element).getAllByRole('link', { name: /第\d+段$/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^#\/sources\/second-city\?p=15&e=meal-satisfaction-latest-e$/),
      ]),
    );
  });
});

describe('the reader', () => {
  it('without originals shows digest and quoted phrases, the figure current', async () => {
    renderApp('#/sources/second-city?p=9&e=bus-punctuality-latest-e');
    const current = await waitFor(() => {
      const mark = document.querySelector('mark[aria-current="true"]');
      if (!mark) throw new Error('no current mark');
      return mark;
    });
    expect(current).toHaveTextContent('93.2%');
    expect(current.getAttribute('data-evidence')).toContain('bus-punctuality-latest-e');
    expect(document.querySelectorAll('mark[aria-current="true"]')).toHaveLength(1);
    expect(screen.getByText(/原文全文未随附/)).toBeInTheDocument();
    expect(screen.getByText(/^公交线路、站台/)).toBeInTheDocument();
  });

  it('leads from a paragraph to the panels it feeds', async () => {
    const { user } = renderApp('#/sources/second-city?p=8');
    const paragraph = await screen.findByRole('article', { name: '第8段' });
    await user.click(within(paragraph).getByText(/用于\d+个面板/));
    expect(
      within(paragraph).getByRole('link', { name: '改造人行道86.5公里，更换护栏31.2公里' }),
    ).toHaveAttribute('href', '#/d/travel?panel=renewed-lengths');
  });
});

describe('the place in the reader', () => {
  const PLACE = '#/sources/second-city?p=9&e=bus-punctuality-latest-e';

  /** The dataset of a site whose public address is known. */
  function withPublicUrl(url: string): Record<string, string> {
    const files = datasetFiles();
    const manifest = JSON.parse(files['data/manifest.json'] ?? '{}');
    const core = (files['data/core.json'] ?? '').replace('"publicUrl": null', `"publicUrl": "${url}"`);
    manifest.files['core.json'] = { sha256: hashText(core), bytes: new TextEncoder().encode(core).length };
    return { ...files, 'data/core.json': core, 'data/manifest.json': JSON.stringify(manifest) };
  }

  it('has a code to scan only where the site has a public address, and the code holds the place', async () => {
    const url = 'http://127.0.0.1/gov/';
    const { user } = renderApp(PLACE, withPublicUrl(url));
    await user.click(await screen.findByRole('button', { name: '二维码' }));
    const code = await screen.findByRole('img', { name: `二维码：${url}${PLACE}` });
    const { data } = encode(`${url}${PLACE}`, { ecc: 'M', border: 0 });
    const dark = data.flat().filter(Boolean).length;
    expect(code.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(dark);
  });

  it('has none otherwise, and can be copied as link and citation', async () => {
    const { user } = renderApp(PLACE);
    await user.click(await screen.findByRole('button', { name: '复制链接' }));
    expect(await navigator.clipboard.readText()).toContain(PLACE);
    await user.click(screen.getByRole('button', { name: '复制引文' }));
    expect(await navigator.clipboard.readText()).toMatch(/93\.2%.*第9段$/);
    expect(screen.queryByRole('button', { name: '二维码' })).not.toBeInTheDocument();
  });
});

describe('a correction', () => {
  it('stands on the card, on the indicator and in the review', async () => {
    const change = {
      record: 'bus-routes-latest',
      name: '公交线路',
      old: { value: '460', magnitude: '', unit: '公里', qualifier: '=' },
      new: { value: '640', magnitude: '', unit: '公里', qualifier: '=' },
      reason: '录入时两位数字颠倒',
      date: '2026-12-01',
    };
    const files = datasetFiles();
    const manifest = JSON.parse(files['data/manifest.json'] ?? '{}');
    const edit = (shard: string, change_: (json: Record<string, never>) => void) => {
      const json = JSON.parse(files[`data/${shard}`] ?? '{}');
      change_(json);
      const text = JSON.stringify(json);
      files[`data/${shard}`] = text;
      manifest.files[shard] = { sha256: hashText(text), bytes: new TextEncoder().encode(text).length };
    };
    edit('domains/travel.json', (json: { records?: Array<{ id: string; changes?: object[] }> }) => {
      const record = json.records?.find(({ id }) => id === change.record);
      if (record) record.changes = [change];
    });
    edit('review.json', (json: { changes?: object[] }) => {
      json.changes = [change];
    });
    files['data/manifest.json'] = JSON.stringify(manifest);
    const said = /2026-12-01：460公里改为640公里。录入时两位数字颠倒/;
    const { unmount } = renderApp('#/d/travel?f=bus-routes-latest', files);
    expect(within(await screen.findByRole('dialog')).getByText(said)).toBeInTheDocument();
    unmount();
    const page = renderApp('#/i/bus-routes', files);
    expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
    page.unmount();
    renderApp('#/review?c=changes', files);
    expect(await screen.findByText(said)).toBeInTheDocument();
  });
});
