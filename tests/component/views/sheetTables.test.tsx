import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CountiesShard } from '../../../src/model/published/countiesShard.ts';
import { readTable } from '../../../src/ui/files/tableClip.ts';
import { demoFiles } from '../../support/demoCities.ts';
import { renderApp } from '../renderApp.tsx';

const site = demoFiles('demoCity');

/** The cells of a drawn table that hold a figure, by row. */
const figuresIn = (rows: readonly HTMLTableRowElement[]) =>
  rows.flatMap((row) => {
    const cell = row.querySelector<HTMLElement>('[data-number]');
    return cell ? [{ number: Number(cell.dataset.number), unit: cell.dataset.unit ?? '' }] : [];
  });

describe('the sheet to be signed off', () => {
  it('sorts each department by its figures and back, and is copied with numbers as numbers', async () => {
    const { user } = renderApp('#/review?view=sheet', site);
    const sheet = await screen.findByRole('table', { name: /数字核对单/ });
    const table = sheet as HTMLTableElement;
    const names = () =>
      Array.from(table.tBodies).map((body) => Array.from(body.rows, (row) => row.dataset.sign));
    const before = names();
    await user.click(within(table).getByRole('button', { name: '数字' }));
    expect(within(table).getByRole('columnheader', { name: /数字/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    let compared = 0;
    for (const body of table.tBodies) {
      const figures = figuresIn(Array.from(body.rows));
      figures.forEach((figure, at) => {
        const last = figures[at - 1];
        // Of one magnitude the numbers themselves tell the order.
        if (last?.unit !== figure.unit) return;
        compared += 1;
        expect(last.number).toBeLessThanOrEqual(figure.number);
      });
    }
    expect(compared).toBeGreaterThan(50);
    await user.click(within(table).getByRole('button', { name: /数字/ }));
    await user.click(within(table).getByRole('button', { name: /数字/ }));
    expect(names()).toEqual(before);

    const rows = readTable(table, (row) => row.cells.length > 1);
    expect(rows[0]?.slice(0, 5)).toEqual(['项目', '数字', '数字（数字）', '单位', '口径']);
    const numbers = rows.flatMap(([, , cell]) => (typeof cell === 'object' ? [cell.decimal] : []));
    expect(numbers.length).toBeGreaterThan(100);
    // A fall is a negative number, and a ratio has no number of its own.
    expect(numbers.some((number) => number.startsWith('-'))).toBe(true);
    expect(rows.some(([, figure, cell]) => figure === '2/3' && cell === '')).toBe(true);
  });
});

describe('the figures of a county', () => {
  it('are a table as well, which sorts by number', async () => {
    const { counties, records } = JSON.parse(site['data/counties.json'] ?? '') as CountiesShard;
    const numeric = new Set(records.flatMap(({ id, kind }) => (kind === 'observation' ? [id] : [])));
    const county = counties.find((item) => item.records.filter((id) => numeric.has(id)).length > 2);
    if (!county) throw new Error('no county with several figures');
    const { user } = renderApp(`#/county/${county.adcode}`, site);
    await user.click(await screen.findByText('列成表格'));
    const table = (await screen.findByRole('table', { name: '数字' })) as HTMLTableElement;
    await user.click(within(table).getByRole('button', { name: '数值' }));
    expect(await within(table).findByRole('columnheader', { name: /数值 ↑/ })).toBeInTheDocument();
    const figures = figuresIn(Array.from(table.rows));
    expect(figures.length).toBeGreaterThan(2);
    for (const unit of new Set(figures.map((figure) => figure.unit))) {
      const numbers = figures.filter((figure) => figure.unit === unit).map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    expect(readTable(table)[0]).toContain('数值（数字）');
  });
});
