import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE_DIRECTORY, catalogueShard } from '../../../src/model/paths.ts';
import { type CatalogueRow, cataloguePartSchema } from '../../../src/model/published/catalogue.ts';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import { axisContext } from '../../../src/model/select/comparison.ts';
import { indexLeads, whyNotJoined } from '../../../src/model/select/rowComparison.ts';
import { recordLabel } from '../../../src/model/text/face.ts';
import { parseShape } from '../../../src/queries/verifyFile.ts';
import { usePickedStore } from '../../../src/state/pickedStore.ts';
import { usePinnedStore } from '../../../src/state/pinnedStore.ts';
import { datasetFiles, renderApp } from '../renderApp.tsx';

const FILES = datasetFiles();
const text = (shard: string) => FILES[`data/${shard}`] ?? '';
const core = JSON.parse(text('core.json')) as CoreShard;
const { parts } = JSON.parse(text(CATALOGUE_DIRECTORY)) as { parts: number };
const rows: readonly CatalogueRow[] = Array.from({ length: parts }, (_, at) => catalogueShard(at)).flatMap(
  (shard) => parseShape(cataloguePartSchema, text(shard), shard).rows,
);
const byId = new Map(rows.map((row) => [row.id, row]));
const leads = indexLeads(rows);
const context = axisContext(core.regions, byId);

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('the second city has nothing to try this with');
  return item;
}

// Asking for a role computes the name of everything in the page each time, which takes seconds in a long list.
const table = async () => {
  const list = await waitFor(() => found(document.querySelector('table') ?? undefined));
  expect(list).toHaveAccessibleName(/全部指标/);
  return list;
};
const shownIds = () =>
  [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row') ?? '');
const rowOf = (id: string) => found(document.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? undefined);
const checkbox = (id: string) => within(rowOf(id)).getByRole('checkbox');
const filter = (name: string) => screen.findByLabelText(name, { selector: 'select' });

beforeEach(() => {
  usePickedStore.getState().clear();
});

describe('the list of all records', () => {
  it('has a row for each, with its figure as a control, and says how many there are', async () => {
    renderApp('#/all');
    const list = await table();
    expect(list).toHaveAttribute('data-rows', String(rows.length));
    expect(list).toHaveAttribute('aria-rowcount', String(rows.length + 1));
    await waitFor(() => expect(shownIds()).toEqual(rows.map(({ id }) => id)));
    rows.forEach((row, at) => {
      const own = rowOf(row.id);
      expect(own).toHaveAttribute('aria-rowindex', String(at + 2));
      expect(within(own).getByRole('button', { name: recordLabel(row, row.words) })).toHaveAttribute(
        'data-observation',
        row.id,
      );
      expect(own).toHaveTextContent(row.period.label);
      expect(own).toHaveTextContent(row.regionName);
      const start = row.from === undefined ? undefined : byId.get(row.from);
      if (start) expect(within(own).getByRole('button', { name: recordLabel(start) })).toBeVisible();
    });
  });

  it('opens the evidence of a figure, from the page that holds it', async () => {
    const { user } = renderApp('#/all');
    await table();
    const row = found(rows.find(({ kind }) => kind === 'observation'));
    await user.click(within(rowOf(row.id)).getByRole('button', { name: recordLabel(row) }));
    expect(await screen.findByRole('dialog', { name: row.name })).toBeVisible();
    expect(window.location.hash).toContain(`f=${row.id}`);
  });

  it('is filtered by the address, which Back undoes, and keeps what was picked', async () => {
    const { user } = renderApp('#/all');
    await table();
    const [first] = rows;
    const other = found(rows.find(({ domain }) => domain !== first?.domain));
    await user.click(checkbox(found(first).id));
    await user.selectOptions(await filter('领域'), other.domain);
    const due = rows.filter(({ domain }) => domain === other.domain).map(({ id }) => id);
    await waitFor(() => expect(shownIds()).toEqual(due));
    expect(window.location.hash).toBe(`#/all?domain=${other.domain}`);
    expect(screen.getByText('已选1条，其中1条不在当前筛选内')).toBeVisible();
    window.history.back();
    await waitFor(() => expect(shownIds()).toHaveLength(rows.length));
    expect(checkbox(found(first).id)).toBeChecked();
  });

  it('takes no filter that nothing answers to', async () => {
    renderApp('#/all?domain=nowhere&sort=size&doc=none');
    await table();
    await waitFor(() => expect(shownIds()).toHaveLength(rows.length));
    expect(await filter('领域')).toHaveValue('');
  });

  it('is sorted by a head, one way, the other, and not', async () => {
    const { user } = renderApp('#/all');
    const list = await table();
    const head = () => within(list).getByRole('columnheader', { name: /名称/ });
    for (const [order, address] of [
      ['ascending', '?sort=name'],
      ['descending', '?sort=name-down'],
      [null, ''],
    ] as const) {
      await user.click(within(head()).getByRole('button'));
      await waitFor(() => expect(head().getAttribute('aria-sort')).toBe(order));
      expect(window.location.hash).toBe(`#/all${address}`);
    }
  });

  it('puts the picked rows into the deck, which can be undone', async () => {
    const { user } = renderApp('#/all');
    await table();
    const picked = rows.slice(0, 2);
    for (const { id } of picked) await user.click(checkbox(id));
    const before = usePinnedStore.getState().deck.slides.length;
    await user.click(screen.getByRole('button', { name: '加入放映' }));
    expect(
      usePinnedStore
        .getState()
        .deck.slides.slice(before)
        .map(({ id }) => id),
    ).toEqual(picked.map(({ id }) => `record-${id}`));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(usePinnedStore.getState().deck.slides).toHaveLength(before);
    await user.click(screen.getByRole('button', { name: '全部取消' }));
    expect(checkbox(picked[0]?.id ?? '')).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    for (const { id } of picked) expect(checkbox(id)).toBeChecked();
  });
});

describe('picking for a comparison', () => {
  const [id, lead] = found([...leads][0]);
  const whyNot = (row: CatalogueRow) => whyNotJoined(row, [lead], leads, context);
  const others = rows.filter(({ indicator }) => indicator !== id);

  it('takes what fits the axis, says of the rest why not, and leads back with it', async () => {
    const fitting = others.find((row) => whyNot(row) === null);
    const refused = found(others.find((row) => row.indicator !== null && whyNot(row) !== null));
    const { user } = renderApp(`#/all?i=${id}`);
    await table();
    await waitFor(() => expect(checkbox(lead.record.id)).toBeChecked());
    expect(rowOf(refused.id)).toHaveTextContent(`不能加入：${whyNot(refused)}`);
    await user.click(checkbox(refused.id));
    expect(window.location.hash).toBe(`#/all?i=${id}`);
    const back = () => screen.getByRole('link', { name: /^回到比较/ });
    expect(back()).toHaveAttribute('href', `#/compare?i=${id}`);
    if (!fitting) return;
    await user.click(checkbox(fitting.id));
    const both = encodeURIComponent(`${id},${fitting.indicator}`);
    await waitFor(() => expect(back()).toHaveAttribute('href', `#/compare?i=${both}`));
  });

  it('begins at the comparison', async () => {
    renderApp(`#/compare?i=${id}`);
    expect(await screen.findByRole('link', { name: '在全部指标里挑选' })).toHaveAttribute(
      'href',
      `#/all?i=${id}`,
    );
  });

  it('begins with any picked row, and says what cannot be compared', async () => {
    const fact = found(rows.find(({ indicator }) => indicator === null));
    const { user } = renderApp('#/all');
    await table();
    await user.click(checkbox(lead.record.id));
    await user.click(checkbox(fact.id));
    expect(screen.getByRole('link', { name: '比较（1项指标）' })).toHaveAttribute(
      'href',
      `#/compare?i=${id}`,
    );
    expect(screen.getByText(/^不能一起比较：/)).toHaveTextContent(fact.name);
  });
});

describe('a catalogue that cannot be read', () => {
  it('is named, and asked for again on request', async () => {
    const shard = `data/${catalogueShard(0)}`;
    const broken = { ...FILES, [shard]: text(catalogueShard(0)).slice(0, -20) };
    renderApp('#/all', broken);
    expect(await screen.findByRole('button', { name: '重试' })).toBeVisible();
    expect(document.body).toHaveTextContent(catalogueShard(0));
  });
});
