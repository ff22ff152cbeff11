import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { SearchEntry } from '../../src/model/published/searchShard.ts';
import type { Search, SearchGroup } from '../../src/queries/search.ts';
import { Finder } from '../../src/search/Finder.tsx';

const entryOf = (query: string): SearchEntry => ({
  id: `record ${query}`,
  group: 'figure',
  title: `答：${query}`,
  detail: '',
  path: '/',
});
const answerOf = (query: string): SearchGroup[] =>
  query === '' ? [] : [{ group: 'figure', entries: [entryOf(query)] }];

/** A search that answers when the test releases it. */
function heldSearch() {
  const held = new Map<string, { give: () => void; fail: (error: Error) => void }>();
  const search: Search = (query) =>
    new Promise((resolve, reject) => {
      held.set(query, { give: () => resolve(answerOf(query)), fail: reject });
    });
  return { search, of: (query: string) => held.get(query) };
}

function open(search: Search) {
  const onPick = vi.fn();
  const onEnterAgain = vi.fn();
  render(<Finder search={search} onPick={onPick} onEnterAgain={onEnterAgain} enterDoes="打开" />);
  return {
    onPick,
    onEnterAgain,
    user: userEvent.setup(),
    field: screen.getByRole<HTMLInputElement>('combobox'),
  };
}

const results = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('the search field', () => {
  it('takes what is typed while a part is on its way, and keeps the answer before', async () => {
    const { search, of } = heldSearch();
    const { user, field } = open(search);
    await user.type(field, 'a');
    expect(field.value).toBe('a');
    expect(screen.getByRole('status').textContent).toBe('正在查找“a”');
    of('a')?.give();
    await waitFor(() => expect(results()).toEqual(['答：a']));
    await user.type(field, 'bc');
    expect(field.value).toBe('abc');
    expect(results()).toEqual(['答：a']);
  });

  it('drops an answer that comes after that of a later question', async () => {
    const { search, of } = heldSearch();
    const { user, field } = open(search);
    await user.type(field, 'ab');
    of('ab')?.give();
    await waitFor(() => expect(results()).toEqual(['答：ab']));
    of('a')?.give();
    of('')?.give();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(results()).toEqual(['答：ab']);
  });

  it('opens the answer to what stands in the field, not to what stood there before', async () => {
    const { search, of } = heldSearch();
    const { user, field, onPick } = open(search);
    await user.type(field, 'a');
    of('a')?.give();
    await waitFor(() => expect(results()).toEqual(['答：a']));
    await user.type(field, 'b{Enter}');
    expect(onPick).not.toHaveBeenCalled();
    of('ab')?.give();
    await waitFor(() => expect(onPick).toHaveBeenCalledTimes(1));
    expect(onPick).toHaveBeenCalledWith(entryOf('ab'));
  });

  it('picks once, and passes on each further Enter that came before the answer', async () => {
    const { search, of } = heldSearch();
    const { user, field, onPick, onEnterAgain } = open(search);
    await user.type(field, 'a{Enter}{Enter}');
    of('a')?.give();
    await waitFor(() => expect(onEnterAgain).toHaveBeenCalledTimes(1));
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('forgets the Enter of a question that was changed', async () => {
    const { search, of } = heldSearch();
    const { user, field, onPick, onEnterAgain } = open(search);
    await user.type(field, 'a{Enter}b{Enter}');
    of('ab')?.give();
    of('a')?.give();
    await waitFor(() => expect(onPick).toHaveBeenCalledTimes(1));
    expect(onPick).toHaveBeenCalledWith(entryOf('ab'));
    expect(onEnterAgain).not.toHaveBeenCalled();
  });

  it('says which part does not come, and asks again', async () => {
    const { search, of } = heldSearch();
    const { user, field } = open(search);
    await user.type(field, 'a');
    of('a')?.fail(new Error('数据文件 data/search/terms/3.json 读取不到。'));
    await screen.findByText(/search\/terms\/3\.json/);
    await user.click(screen.getByRole('button', { name: '重试' }));
    of('a')?.give();
    await waitFor(() => expect(results()).toEqual(['答：a']));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
