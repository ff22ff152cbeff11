import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { copySelection, readTable, tableClip } from '../../../src/ui/files/tableClip.ts';
import { type Column, DataTable } from '../../../src/ui/input/DataTable.tsx';

interface Row {
  readonly name: string;
  readonly said: string;
  readonly number: string;
  readonly unit: string;
}

const ROWS: readonly Row[] = [
  { name: '乙', said: '95%以上', number: '95', unit: '%' },
  { name: '甲', said: '降40.0%', number: '-40.0', unit: '%' },
  { name: '丙', said: '1.2万公里', number: '1.2', unit: '万公里' },
  { name: '丁', said: '没有', number: '', unit: '' },
];
const COLUMNS: ReadonlyArray<Column<Row>> = [
  { key: 'name', title: '指标', rowHeader: true, cell: ({ name }) => name },
  {
    key: 'figure',
    title: '数值',
    numeric: true,
    cell: ({ said }) => said,
    sort: ({ unit, number }) => (number === '' ? null : [unit, Number(number)]),
    figure: ({ number, unit }) => (number === '' ? null : { number, unit }),
  },
  { key: 'time', title: '时点', cell: () => '2022-09' },
];

const draw = (tools?: boolean) =>
  render(
    <DataTable
      caption="表"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={({ name }) => name}
      {...(tools === undefined ? {} : { tools })}
    />,
  );
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('a table', () => {
  it('is sorted by a column of figures within their unit, and back again', async () => {
    draw();
    const user = userEvent.setup();
    const head = screen.getByRole('button', { name: '数值' });
    await user.click(head);
    await waitFor(() => expect(names()).toEqual(['甲', '乙', '丙', '丁']));
    expect(screen.getByRole('columnheader', { name: /数值/ }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(head);
    await waitFor(() => expect(names()).toEqual(['丙', '乙', '甲', '丁']));
    await user.click(head);
    expect(names()).toEqual(['乙', '甲', '丙', '丁']);
  });

  it('has no tools where there are no scripts', () => {
    draw(false);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('is copied with whole columns: figures as said, as numbers, and their units', () => {
    draw();
    const rows = readTable(screen.getByRole<HTMLTableElement>('table'));
    expect(rows[0]).toEqual(['指标', '数值', '数值（数字）', '单位', '时点']);
    expect(rows[2]).toEqual(['甲', '降40.0%', { decimal: '-40.0' }, '%', '2022-09']);
    expect(rows[4]).toEqual(['丁', '没有', '', '', '2022-09']);
    const { html, text } = tableClip(rows);
    expect(text.split('\r\n')[2]).toBe('甲\t降40.0%\t-40.0\t%\t2022-09');
    expect(html).toContain(`<td style="mso-number-format:'0\\.0'">-40.0</td>`);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">2022-09</td>`);
  });

  it('is copied with what only margins separate apart, and figures whole', () => {
    const table = document.createElement('table');
    const box = (text: string) => `<span style="display:inline-block">${text}</span>`;
    table.innerHTML = `<tr><th>人数${box('推算')}${box('预计')}</th><td><a>${box('95')}${box('%以上')}</a></td>
      <td>${box('甲第4段')}${box('乙第5段')}</td><td><a>甲第4段</a>；<a>乙第5段</a></td><td><b>1</b><i>2</i></td></tr>`;
    expect(readTable(table)).toEqual([
      ['人数 推算 预计', '95%以上', '甲第4段 乙第5段', '甲第4段；乙第5段', '12'],
    ]);
  });

  it('runs nothing as a formula, and breaks no line within a cell', () => {
    const { html, text } = tableClip([
      ['=1+1', 'a\nb'],
      ['<b>', '＝2'],
    ]);
    expect(text).toBe("'=1+1\ta b\r\n<b>\t'＝2");
    expect(html).toContain('&lt;b&gt;');
  });

  it('gives marked rows whole, and leaves less than two cells to the browser', () => {
    draw();
    const copied = (from: Element, to: Element) => {
      const taken: Record<string, string> = {};
      const range = document.createRange();
      range.setStart(from, 0);
      range.setEnd(to, to.childNodes.length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      const clipboardData = {
        setData: (type: string, data: string) => Object.assign(taken, { [type]: data }),
      };
      copySelection({ clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent);
      return taken['text/plain'];
    };
    const [first, second] = screen.getAllByRole('rowheader');
    if (!first || !second) throw new Error('no rows');
    expect(copied(first, second)).toBe('乙\t95%以上\t95\t%\t2022-09\r\n甲\t降40.0%\t-40.0\t%\t2022-09');
    expect(copied(first, first)).toBeUndefined();
  });
});
