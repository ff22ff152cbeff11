import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import type { DomainShard } from '../../../src/model/published/dataset.ts';
import { recordFace } from '../../../src/model/text/face.ts';
import { saveFile } from '../../../src/ui/files/saveFile.ts';
import { openSearch } from '../../../tools/bench/openSearch.ts';
import { SECOND_CITY_PUBLIC } from '../../support/secondCity.ts';
import { renderApp } from '../renderApp.tsx';

vi.mock('../../../src/charts/ChartHost.tsx', () => ({
  ChartHost: ({ sentence }: { sentence: string }) => <div role="img" aria-label={sentence} />,
}));
vi.mock('../../../src/ui/files/saveFile.ts', () => ({ saveFile: vi.fn(), saveBlob: vi.fn() }));

const readJson = <T,>(path: string): T =>
  JSON.parse(readFileSync(`${SECOND_CITY_PUBLIC}/data/${path}`, 'utf8')) as T;
const { domains } = readJson<{ domains: Array<{ id: string; figures: number }> }>('core.json');
const records = domains
  .filter(({ figures }) => figures > 0)
  .flatMap(({ id }) => readJson<DomainShard>(`domains/${id}.json`).records);
const { counties } = readJson<CountiesShard>('counties.json');

/** A figure with several digits that is found by its name. */
const search = openSearch(`${SECOND_CITY_PUBLIC}/data`);
async function findSubject() {
  for (const record of records) {
    const digits = record.quantity?.value ?? '';
    const { kind, groups } = await search.answer(record.name, true);
    const [first] = await search.find(record.name, true);
    if (digits.length > 2 && kind === 'whole' && groups.length > 0 && first === `record ${record.id}`)
      return record;
  }
  throw new Error('no figure to ask for');
}
const subject = await findSubject();
const figure = recordFace(subject).figure ?? '';

const stage = () => document.querySelector<HTMLElement>('[data-page="present"]');
const draft = () => document.querySelector<HTMLElement>('[data-lone-draft]');

async function openWall(hash = '#/present/main?s=2') {
  const view = renderApp(hash);
  await waitFor(() => expect(stage()).not.toBeNull());
  const ask = async (question: string) => {
    await view.user.keyboard('/');
    await view.user.type(await screen.findByRole('combobox'), question);
  };
  return { ...view, ask };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.mocked(saveFile).mockClear();
});

describe('an answer from a window that the hall looks on to', () => {
  it('shows no number before it is on the wall: not in the list, not in the preview', async () => {
    const { user, ask } = await openWall();
    await ask(subject.name);
    const sheet = screen.getByRole('region', { name: '即席调用' });
    await waitFor(() => expect(within(sheet).getAllByRole('option').length).toBeGreaterThan(1));
    expect(sheet.textContent).toContain(subject.name);
    expect(sheet.textContent).not.toContain(subject.quantity?.value);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(draft()?.textContent).toContain(subject.name));
    expect(draft()?.textContent).toContain(subject.period.label);
    expect(draft()?.textContent).not.toContain(subject.quantity?.value);
    expect(stage()).not.toHaveAttribute('data-answer');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stage()).toHaveAttribute('data-answer'));
    expect(draft()).toBeNull();
    expect(stage()?.textContent).toContain(figure);
    await user.keyboard('u');
    await waitFor(() => expect(stage()).not.toHaveAttribute('data-answer'));
    expect(stage()).toHaveAttribute('data-slide', '2');
  });

  it('is nothing where it is given up', async () => {
    const { user, ask } = await openWall();
    await ask(subject.name);
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    // A key that is held down shows the preview and no more.
    await user.keyboard('{Enter>6/}');
    await waitFor(() => expect(draft()).not.toBeNull());
    expect(stage()).not.toHaveAttribute('data-answer');
    await user.keyboard('{Enter>4}');
    await waitFor(() => expect(stage()).toHaveAttribute('data-answer'));
    await user.keyboard('{/Enter}u');
    await waitFor(() => expect(stage()).not.toHaveAttribute('data-answer'));
    await ask(subject.name);
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(draft()).not.toBeNull());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(draft()).toBeNull());
    await user.keyboard('{Enter}');
    expect(stage()).not.toHaveAttribute('data-answer');
  });
});

describe('a place on the wall', () => {
  it.each([true, false])('is told of by name: %s', async (told) => {
    const county = counties.find((item) => item.records.length > 0 === told);
    if (!county) throw new Error('no such county');
    const { user, ask } = await openWall();
    await ask(county.name);
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(draft()?.textContent).toContain(`文件怎样说${county.name}`));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stage()).toHaveAttribute('data-answer'));
    await waitFor(() => expect(stage()?.textContent).toContain(told ? '文件说到' : '未点名'));
    const listed = [...document.querySelectorAll<HTMLElement>('[data-told]')].map(
      ({ dataset }) => dataset.told,
    );
    const { covering } = readJson<CountiesShard>('counties.json');
    expect(listed).toEqual(told ? county.records : covering);
    expect(within(stage() ?? document.body).getByText(/^来源：/)).toBeInTheDocument();
  });
});

describe('what no document holds', () => {
  it('is a slide of its own, after a preview, which is logged with all the rest and saved', async () => {
    const { user, ask } = await openWall();
    await ask('qqqqqq');
    await screen.findByRole('option', { name: /文件没有这个数字/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(draft()?.textContent).toContain('文件没有这个数字'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stage()).toHaveAttribute('data-kind', 'nearest'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('文件没有这个数字');
    expect(document.body.textContent).not.toContain('qqqqqq');
    await user.keyboard('{Escape}');
    await user.keyboard('b{PageDown}');
    await user.keyboard('r');
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-log]')];
    expect(rows().map(({ dataset }) => dataset.log)).toEqual([
      '放映页',
      '即席调用',
      '放映页',
      '遮屏',
      '放映页',
    ]);
    await user.click(screen.getByRole('button', { name: '存为表格' }));
    await user.click(screen.getByRole('button', { name: '存为文本' }));
    const [table, text] = vi.mocked(saveFile).mock.calls;
    expect(table?.[0]).toMatch(/^放映记录 [0-9-]+ .+\.csv$/);
    expect(String(table?.[1])).toMatch(/^\uFEFF日期,开始/);
    expect(String(table?.[1])).toContain('文件没有这个数字');
    expect(String(text?.[1])).toMatch(/^\uFEFF放映记录：/);
    for (const call of [table, text]) expect(String(call?.[1])).not.toContain('qqqqqq');
    await user.click(screen.getByRole('button', { name: '清空，从现在记起' }));
    expect(rows()).toHaveLength(1);
  });

  it('lists the nearest figures as what they are', async () => {
    const { user, ask } = await openWall();
    await ask(`${subject.name}qqqqqq`);
    await screen.findByRole('option', { name: /附相近的几条/ });
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    await waitFor(() => expect(draft()?.textContent).toContain('附相近的'));
    expect(draft()?.textContent).not.toContain(subject.quantity?.value);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stage()).toHaveAttribute('data-kind', 'nearest'));
    const near = stage()?.querySelector('[data-nearest]');
    expect(near?.textContent).toContain('不能代替所问的');
    expect(near?.textContent).toContain(subject.name);
    expect(near?.textContent).toContain(figure);
    expect(near?.querySelectorAll('[data-item]').length).toBeLessThanOrEqual(3);
  });
});
