import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchEntry } from '../../src/model/published/searchShard.ts';
import type { Search, SearchAnswer } from '../../src/queries/search.ts';
import { Finder } from '../../src/search/Finder.tsx';

const entryOf = (query: string): SearchEntry => ({
  id: `record ${query}`,
  group: 'figure',
  title: `答：${query}`,
  detail: '',
  path: '/',
});
const answerOf = (query: string, change: Partial<SearchAnswer> = {}): SearchAnswer => ({
  kind: query === '' ? 'none' : 'whole',
  groups:
    query === '' ? [] : [{ group: 'figure', total: 1, results: [{ entry: entryOf(query), missing: [] }] }],
  missing: [],
  marks: [],
  ...change,
});

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
  beforeEach(() => localStorage.clear());

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

  it('stands still while an input method composes, and asks for what was chosen', async () => {
    const asked: string[] = [];
    const { user, field, onPick } = open(async (query) => {
      asked.push(query);
      return answerOf(query);
    });
    await user.type(field, '水');
    await waitFor(() => expect(results()).toEqual(['答：水']));
    const before = [...asked];
    fireEvent.compositionStart(field);
    for (const value of ['水c', '水ch', "水ch'a"]) {
      fireEvent.input(field, { target: { value }, isComposing: true });
      expect(field.value).toBe(value);
      expect(results()).toEqual(['答：水']);
    }
    // Enter ends the composition and takes no result.
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229, isComposing: true });
    expect(onPick).not.toHaveBeenCalled();
    expect(asked).toEqual(before);
    field.value = '水厂';
    fireEvent.compositionEnd(field);
    await waitFor(() => expect(results()).toEqual(['答：水厂']));
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onPick).toHaveBeenCalledWith(entryOf('水厂'));
  });

  it('marks what was found by its pinyin', async () => {
    const entry: SearchEntry = { ...entryOf('x'), title: '5G污水利用率', syllables: 'wu shui li yong lv' };
    const { user, field } = open(async (query) =>
      answerOf(query, {
        groups: [{ group: 'figure', total: 1, results: [{ entry, missing: [] }] }],
        marks: [query],
      }),
    );
    await user.type(field, 'lyl');
    await waitFor(() =>
      expect([...document.querySelectorAll('b')].map((mark) => mark.textContent)).toEqual(['利用率']),
    );
    await user.clear(field);
    await user.type(field, 'wushuil');
    await waitFor(() =>
      expect([...document.querySelectorAll('b')].map((mark) => mark.textContent)).toEqual(['污水利']),
    );
  });

  it('passes an Enter on that comes after a pick, before the field is gone', async () => {
    const { search, of } = heldSearch();
    const { user, field, onPick, onEnterAgain } = open(search);
    await user.type(field, 'a');
    of('a')?.give();
    await waitFor(() => expect(results()).toEqual(['答：a']));
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(onPick).toHaveBeenCalledTimes(1);
    expect(onEnterAgain).toHaveBeenCalledTimes(2);
    await user.type(field, 'b');
    of('ab')?.give();
    await waitFor(() => expect(results()).toEqual(['答：ab']));
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledTimes(2);
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

  it.each([
    ['Enter', { isComposing: true }],
    ['Enter', { keyCode: 229 }],
    ['ArrowDown', { isComposing: true }],
    ['Escape', { keyCode: 229 }],
  ])('leaves %s with %o to the input method', async (key, state) => {
    const { search, of } = heldSearch();
    const { user, field, onPick } = open(search);
    await user.type(field, 'a');
    of('a')?.give();
    await waitFor(() => expect(results()).toEqual(['答：a']));
    const before = field.getAttribute('aria-activedescendant');
    fireEvent.keyDown(field, { key, ...state });
    expect(onPick).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-activedescendant')).toBe(before);
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

  it('names the words that no result has, and marks those that the results have', async () => {
    const answer = answerOf('火星公厕', {
      kind: 'near',
      missing: ['火星'],
      marks: ['公厕'],
      groups: [
        {
          group: 'figure',
          total: 1,
          results: [{ entry: { ...entryOf('x'), title: '新建公厕', detail: '15座' }, missing: ['火星'] }],
        },
      ],
    });
    const { user, field, onPick } = open(async () => answer);
    await user.type(field, '火星公厕');
    await screen.findByText(/没有收录“火星”，相近的有1条/);
    expect(results()).toEqual(['新建公厕15座 · 未含“火星”']);
    expect(screen.getByText('公厕').tagName).toBe('B');
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('puts nothing on a wall that only comes near, before it is chosen', async () => {
    const near = answerOf('近', { kind: 'near', missing: ['近'] });
    const onPick = vi.fn();
    render(<Finder search={async () => near} onPick={onPick} enterDoes="预览" recordsOnly />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox'), '近{Enter}');
    await screen.findByText(/按↓选定/);
    await user.keyboard('{Enter}');
    expect(onPick).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('offers to say that what was asked is not there, with what is near to it or alone', async () => {
    const onNone = vi.fn();
    const onPick = vi.fn();
    const search: Search = async (query) =>
      query === '无' ? answerOf('', { kind: 'none' }) : answerOf(query, { kind: 'near' });
    const props = { search, onPick, onNone, enterDoes: '预览', recordsOnly: true };
    render(<Finder {...props} />);
    const user = userEvent.setup();
    expect(results()).toEqual([]);
    await user.type(screen.getByRole('combobox'), '近');
    await waitFor(() => expect(results()).toHaveLength(3));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(onNone).toHaveBeenLastCalledWith([]);
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), '远');
    await waitFor(() => expect(results()[0]).toBe('答：远'));
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(onNone).toHaveBeenLastCalledWith([entryOf('远')]);
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), '无');
    await waitFor(() => expect(results()).toEqual(['“文件没有这个数字”，不附别的']));
    await user.keyboard('{Enter}');
    expect(onNone).toHaveBeenCalledTimes(3);
    expect(onPick).not.toHaveBeenCalled();
  });

  it('picks and confirms by two presses, not by one that is held down', async () => {
    const { user, field, onPick, onEnterAgain } = open(async (query) => answerOf(query));
    await user.type(field, 'a');
    await waitFor(() => expect(results()).toEqual(['答：a']));
    await user.keyboard('{Enter>5/}');
    expect(onPick).toHaveBeenCalledTimes(1);
    expect(onEnterAgain).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onEnterAgain).toHaveBeenCalledTimes(1);
  });

  it('names results as it is told to where others look on, and lists no earlier question', async () => {
    const { user, field } = open(async (query) => answerOf(query));
    await user.type(field, '问过的');
    await waitFor(() => expect(results()).toEqual(['答：问过的']));
    await user.keyboard('{Enter}');
    cleanup();
    const shownAs = ({ title }: SearchEntry) => ({ title: `名：${title}`, detail: '全市' });
    render(
      <Finder
        search={async (query) => answerOf(query)}
        onPick={vi.fn()}
        enterDoes="预览"
        shownAs={shownAs}
      />,
    );
    expect(results()).toEqual([]);
    expect(screen.queryByRole('button', { name: '清除记录' })).toBeNull();
    await user.type(screen.getByRole('combobox'), 'b');
    await waitFor(() => expect(results()).toEqual(['名：答：b全市']));
  });

  it('lists more than six by one more line of the list', async () => {
    const search: Search = async (query, { most, mostOf = {} }) => {
      const count = mostOf.figure ?? most;
      const all = Array.from({ length: 20 }, (_, at) => ({ entry: entryOf(`${query}${at}`), missing: [] }));
      return answerOf(query, { groups: [{ group: 'figure', total: 20, results: all.slice(0, count) }] });
    };
    const { user, field, onPick } = open(search);
    await user.type(field, 'a');
    await waitFor(() => expect(results()).toHaveLength(7));
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('还有14条，继续列出');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(results()).toHaveLength(19));
    expect(onPick).not.toHaveBeenCalled();
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('答：a6');
  });

  it('remembers what was asked in this browser, and forgets it when told to', async () => {
    const { user, field } = open(async (query) => answerOf(query));
    await user.type(field, '公厕');
    await waitFor(() => expect(results()).toEqual(['答：公厕']));
    await user.keyboard('{Enter}');
    cleanup();
    const next = open(async (query) => answerOf(query));
    expect(results()).toEqual(['公厕']);
    await next.user.keyboard('{ArrowDown}{Enter}');
    expect(next.field.value).toBe('公厕');
    await next.user.clear(next.field);
    await next.user.click(screen.getByRole('button', { name: '清除记录' }));
    expect(results()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });
});
