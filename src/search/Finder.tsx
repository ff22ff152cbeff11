import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { SearchEntry } from '../model/published/searchShard.ts';
import type { Search, SearchAnswer } from '../queries/search.ts';
import {
  forgetQuestions,
  keepQuestion,
  readRecentQuestions,
  restoreQuestions,
} from '../state/recentQuestions.ts';
import { isInputMethodKey } from '../ui/input/inputMethod.ts';
import { LoadError } from '../ui/page/LoadError.tsx';
import { answerText, isUnsure } from './answerText.ts';
import styles from './Finder.module.css';
import { type Choice, FinderList, listChoices, type ShownAs } from './FinderList.tsx';
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
  /** Called for each further Enter on a picked result: while it was looked up, and until the field is gone. */
  readonly onEnterAgain?: () => void;
  /** Offers to say that what was asked is not there; called with the nearest results, best first. */
  readonly onNone?: (nearest: readonly SearchEntry[]) => void;
  /** What a result shows of itself where others look on; questions that were asked before are then not listed. */
  readonly shownAs?: ShownAs;
}

/** A question that Enter was pressed for, before its answer has come. */
interface Wanted {
  readonly query: string;
  again: number;
}

const NO_QUESTIONS: readonly string[] = [];

/** The search field and result list, shared by the shell's dialog and the speaker's console. */
export function Finder({
  search,
  onPick,
  enterDoes,
  recordsOnly = false,
  onEscape,
  onEnterAgain,
  onNone,
  shownAs,
}: FinderProps) {
  const field = useRef<HTMLInputElement>(null);
  const wanted = useRef<Wanted | null>(null);
  /** The question whose answer was picked: the field may outlive the pick by a key. */
  const picked = useRef<string | null>(null);
  // Before the next key: what is typed after the key that opened the search belongs in the field.
  useLayoutEffect(() => field.current?.focus(), []);
  const list = useId();
  const [text, setText] = useState('');
  /** What an input method has in the field and the reader has not chosen yet; the answer stays that of `text`. */
  const [composed, setComposed] = useState<string | null>(null);
  const [recent, setRecent] = useState<readonly string[]>(readRecentQuestions);
  /** The questions that were forgotten last, as long as they can be kept again. */
  const [forgotten, setForgotten] = useState(NO_QUESTIONS);
  /** The chosen line; null for the first one, where it is sure. */
  const [active, setActive] = useState<number | null>(null);
  const { answer, ask, retry, showMore } = useSearchAnswer(search, text, recordsOnly);
  const { groups, error, marks } = answer;
  const isLate = answer.query !== text;
  const asked = text === '' && !shownAs ? recent : NO_QUESTIONS;
  const offersNone = onNone !== undefined && text.trim() !== '' && !error && (!isLate || groups.length > 0);
  const choices = listChoices(groups, asked, offersNone);
  // What Enter shows on a wall has to be an answer; what is only near to one is chosen by the arrow keys.
  const waits = text === '' || (recordsOnly && isUnsure(answer));
  const at = active === null ? (waits ? -1 : 0) : Math.min(active, choices.length - 1);
  const current = choices[at];
  useEffect(() => {
    if (active !== null) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, list]);
  const write = (next: string) => {
    setComposed(null);
    setText(next);
    setActive(null);
  };
  const pick = (entry: SearchEntry) => {
    picked.current = text;
    keepQuestion(text);
    onPick(entry);
  };
  const pickNone = (found: SearchAnswer | null) => {
    picked.current = text;
    keepQuestion(text);
    onNone?.((found?.groups ?? []).flatMap(({ results }) => results.map(({ entry }) => entry)));
  };
  const choose = (choice: Choice) => {
    if (choice.kind === 'result') pick(choice.result.entry);
    else if (choice.kind === 'none') pickNone(choice.withNearest ? answer : null);
    else if (choice.kind === 'more') showMore(choice.group);
    else write(choice.question);
    if (choice.kind === 'more' || choice.kind === 'recent') field.current?.focus();
  };
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
        (found: SearchAnswer) => {
          const first = found.groups[0]?.results[0]?.entry;
          if (!isCurrent() || (recordsOnly && isUnsure(found))) return;
          if (first) pick(first);
          else if (onNone && text.trim() !== '') pickNone(null);
          else return;
          for (let press = 0; press < own.again; press += 1) onEnterAgain?.();
        },
        () => undefined,
      )
      .finally(() => {
        if (wanted.current === own) wanted.current = null;
      });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isInputMethodKey(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setActive(at < 0 ? (step > 0 ? 0 : choices.length - 1) : (at + step + choices.length) % choices.length);
    }
    if (event.key === 'Escape') onEscape?.();
    // A key that is held down asks once: what it shows first is not confirmed by it too.
    if (event.key !== 'Enter' || event.repeat) return;
    if (onEnterAgain && picked.current === text) {
      onEnterAgain();
      return;
    }
    // An Enter that waits for its answer picks it, also where the list has caught up meanwhile.
    if (isLate || wanted.current?.query === text) pickWhenAnswered();
    else if (current) choose(current);
  };
  const count =
    text === ''
      ? '可输入指标名、地名、数字或拼音首字母'
      : (isLate && choices.length === 0) || error
        ? `正在查找“${text}”`
        : `${answerText(answer, answer.query, enterDoes)}${waits && groups.length > 0 ? '；按↓选定' : ''}`;
  return (
    <div className={styles.finder} data-late={isLate ? '' : undefined}>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label="查数字、指标、部门、地名或拼音首字母"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${at}` : undefined}
        placeholder="查数字、指标、拼音首字母"
        ref={field}
        data-autofocus
        value={composed ?? text}
        onChange={({ target: { value }, nativeEvent }) => {
          if ((nativeEvent as InputEvent).isComposing) setComposed(value);
          else write(value);
        }}
        onCompositionEnd={({ currentTarget: { value } }) => write(value)}
        // Some engines leave a composition without its end where the field is left.
        onBlur={({ currentTarget: { value } }) => {
          if (composed !== null) write(value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.count}>
        <p role="status" aria-live="polite">
          {count}
        </p>
        {asked.length > 0 || (text === '' && !shownAs && forgotten.length > 0) ? (
          <button
            type="button"
            className={styles.forget}
            onClick={() => {
              if (asked.length > 0) forgetQuestions();
              else restoreQuestions(forgotten);
              setForgotten(asked);
              setRecent(asked.length > 0 ? NO_QUESTIONS : forgotten);
              field.current?.focus();
            }}
          >
            {asked.length > 0 ? '清除记录' : '已清除，撤销'}
          </button>
        ) : null}
      </div>
      <div>{error ? <LoadError error={error} retry={retry} still="已经读到的部分仍可查找。" /> : null}</div>
      <FinderList
        id={list}
        groups={groups}
        recent={asked}
        choices={choices}
        current={current}
        marks={marks}
        shownAs={shownAs}
        onChoose={choose}
      />
    </div>
  );
}
