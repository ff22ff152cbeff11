import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SearchEntry, SearchShard } from '../model/dataset.ts';
import { loadSearchIndex } from '../model/searchIndex.ts';
import { SEARCH_GROUP_LABEL, SEARCH_GROUPS } from '../model/vocabulary.ts';
import { useSearchShard } from '../queries/dataset.ts';
import { useGoTo } from '../state/urlState.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './SearchDialog.module.css';

const SHOWN_PER_GROUP = 6;

export interface SearchDialogProps {
  readonly onClose: () => void;
}

/** Finds figures, panels, counties and paragraphs as one types. */
export function SearchDialog({ onClose }: SearchDialogProps) {
  const shard = useSearchShard(true);
  return (
    <Dialog title="搜索" onClose={onClose}>
      {shard.state === 'loading' ? <Loading what="索引" /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="各领域仍可从上方进入。" />
      ) : null}
      {shard.state === 'ready' ? <Finder shard={shard.data} onClose={onClose} /> : null}
    </Dialog>
  );
}

/** Results by group, the group of the best result first. */
export function groupResults(
  ids: readonly string[],
  entries: ReadonlyMap<string, SearchEntry>,
): Array<{ group: SearchEntry['group']; entries: SearchEntry[] }> {
  const found = ids.flatMap((id) => entries.get(id) ?? []);
  const order = [...new Set([...found.map(({ group }) => group), ...SEARCH_GROUPS])];
  return order
    .map((group) => ({
      group,
      entries: found.filter((entry) => entry.group === group).slice(0, SHOWN_PER_GROUP),
    }))
    .filter((item) => item.entries.length > 0);
}

function Finder({ shard, onClose }: { shard: SearchShard; onClose: () => void }) {
  const goTo = useGoTo();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const list = useId();
  const search = useMemo(() => loadSearchIndex(shard.index), [shard]);
  const entries = useMemo(() => new Map(shard.entries.map((entry) => [entry.id, entry])), [shard]);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const query = useDeferredValue(text);
  const groups = useMemo(() => groupResults(search(query), entries), [search, entries, query]);
  const flat = groups.flatMap((group) => group.entries);
  const current = flat[Math.min(active, flat.length - 1)];
  const openEntry = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    onClose();
    goTo(entry.path);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && flat.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, flat.length - 1) + step + flat.length) % flat.length);
    }
    // While a Chinese input method is composing, Enter belongs to it.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) openEntry(current);
  };
  return (
    <div className={styles.finder}>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label="查数字、指标、部门、地名或拼音首字母"
        aria-expanded={flat.length > 0}
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${flat.indexOf(current)}` : undefined}
        placeholder="查数字、指标、拼音首字母"
        ref={field}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={styles.count} role="status" aria-live="polite">
        {query === ''
          ? '可输入：再生水、38.2、榆次、zss'
          : flat.length === 0
            ? `没有找到“${query}”`
            : `${flat.length}条结果，回车打开`}
      </p>
      <div id={list} role="listbox" aria-label="结果" className={styles.results}>
        {groups.map(({ group, entries: own }) => (
          <div key={group} role="group" aria-label={SEARCH_GROUP_LABEL[group]}>
            <p className={styles.group} aria-hidden="true">
              {SEARCH_GROUP_LABEL[group]}
            </p>
            {own.map((entry) => (
              <Result
                key={entry.id}
                entry={entry}
                id={`${list}-${flat.indexOf(entry)}`}
                active={entry === current}
                onOpen={() => openEntry(entry)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface ResultProps {
  readonly entry: SearchEntry;
  readonly id: string;
  readonly active: boolean;
  readonly onOpen: () => void;
}

function Result({ entry, id, active, onOpen }: ResultProps) {
  return (
    // The field keeps the focus and handles the keys; the options are for the pointer.
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-result={entry.id}
      className={styles.result}
      onClick={onOpen}
    >
      <span>{entry.title}</span>
      <small>{entry.detail}</small>
    </button>
  );
}
