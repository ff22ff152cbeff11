import { useEffect, useId, useRef, useState } from 'react';
import { SEARCH_GROUP_LABEL } from '../model/fields/labels.ts';
import type { SearchEntry } from '../model/published/searchShard.ts';
import type { Search } from '../queries/search.ts';
import { LoadError } from '../ui/page/LoadError.tsx';
import styles from './Finder.module.css';
import { useSearchAnswer } from './useSearchAnswer.ts';

export interface FinderProps {
  readonly search: Search;
  readonly onPick: (entry: SearchEntry) => void;
  /** The label of what Enter does with a result, such as 打开. */
  readonly enterDoes: string;
  /** Whether only records are searched. */
  readonly recordsOnly?: boolean;
  /** Called on Escape, for places without a dialog that would handle it. */
  readonly onEscape?: () => void;
  /** Called after a pick for each Enter that was pressed while the picked result was still being looked up. */
  readonly onEnterAgain?: () => void;
}

/** A question that Enter was pressed for, before its answer has come. */
interface Wanted {
  readonly query: string;
  again: number;
}

/** The search field and result list, shared by the shell's dialog and the speaker's console. */
export function Finder({
  search,
  onPick,
  enterDoes,
  recordsOnly = false,
  onEscape,
  onEnterAgain,
}: FinderProps) {
  const field = useRef<HTMLInputElement>(null);
  const wanted = useRef<Wanted | null>(null);
  useEffect(() => field.current?.focus(), []);
  const list = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { answer, ask, retry } = useSearchAnswer(search, text, recordsOnly);
  const { groups, error } = answer;
  const isLate = answer.query !== text;
  const flat = groups.flatMap((group) => group.entries);
  const current = flat[Math.min(active, flat.length - 1)];
  /** Enter may be pressed before the list has caught up with fast typing; the list reports errors. */
  const pickWhenAnswered = () => {
    if (wanted.current?.query === text) {
      wanted.current.again += 1;
      return;
    }
    const own: Wanted = { query: text, again: 0 };
    wanted.current = own;
    const isCurrent = () => wanted.current === own && field.current?.value === text;
    ask(text)
      .then(
        ([best]) => {
          const first = best?.entries[0];
          if (!first || !isCurrent()) return;
          onPick(first);
          for (let press = 0; press < own.again; press += 1) onEnterAgain?.();
        },
        () => undefined,
      )
      .finally(() => {
        if (wanted.current === own) wanted.current = null;
      });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && flat.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, flat.length - 1) + step + flat.length) % flat.length);
    }
    // While a Chinese input method is composing, Enter and Escape belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onEscape?.();
    if (event.key !== 'Enter') return;
    if (!isLate) {
      if (current) onPick(current);
      return;
    }
    pickWhenAnswered();
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
        {text === ''
          ? '可输入指标名、地名、数字或拼音首字母'
          : flat.length > 0
            ? `${flat.length}条结果，回车${enterDoes}`
            : isLate || error
              ? `正在查找“${text}”`
              : `没有找到“${text}”`}
      </p>
      {error ? <LoadError error={error} retry={retry} still="已经读到的部分仍可查找。" /> : null}
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
                onPick={() => onPick(entry)}
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
  readonly onPick: () => void;
}

function Result({ entry, id, active, onPick }: ResultProps) {
  return (
    // The field keeps the focus and handles the keys, so the options need only pointer events.
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-result={entry.id}
      className={styles.result}
      onClick={onPick}
    >
      <span>{entry.title}</span>
      <small>{entry.detail}</small>
    </button>
  );
}
