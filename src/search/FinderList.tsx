import type { ReactNode } from 'react';
import { SEARCH_GROUP_LABEL } from '../model/fields/labels.ts';
import type { SearchEntry } from '../model/published/searchShard.ts';
import type { SearchGroup, SearchResult } from '../queries/search.ts';
import styles from './FinderList.module.css';
import { MarkedText } from './MarkedText.tsx';

/** What can be chosen in the list, in the order of the arrow keys. */
export type Choice =
  | { readonly kind: 'result'; readonly key: string; readonly result: SearchResult }
  | { readonly kind: 'more'; readonly key: string; readonly group: SearchGroup['group'] }
  | { readonly kind: 'recent'; readonly key: string; readonly question: string }
  /** None of these is what was asked: said with the nearest of them, or alone. */
  | { readonly kind: 'none'; readonly key: string; readonly withNearest: boolean };

/** What a result shows of itself: its name, and what stands beside it. */
export type ShownAs = (entry: SearchEntry) => Pick<SearchEntry, 'title' | 'detail'>;

export interface FinderListProps {
  readonly id: string;
  readonly groups: readonly SearchGroup[];
  readonly recent: readonly string[];
  readonly choices: readonly Choice[];
  readonly current: Choice | undefined;
  readonly marks: readonly string[];
  readonly onChoose: (choice: Choice) => void;
  readonly shownAs?: ShownAs | undefined;
}

/** Puts results, the line for more of a group, recent questions, and that it is none of them into one order. */
export function listChoices(
  groups: readonly SearchGroup[],
  recent: readonly string[],
  offersNone = false,
): Choice[] {
  return [
    ...recent.map((question): Choice => ({ kind: 'recent', key: `recent ${question}`, question })),
    ...groups.flatMap(({ group, results, total }): Choice[] => [
      ...results.map((result): Choice => ({ kind: 'result', key: result.entry.id, result })),
      ...(total > results.length ? [{ kind: 'more', key: `more ${group}`, group } as const] : []),
    ]),
    ...(offersNone ? [groups.length > 0, false] : [])
      .filter((withNearest, at) => at > 0 || withNearest)
      .map((withNearest) => ({ kind: 'none', key: `none ${withNearest}`, withNearest }) as const),
  ];
}

/** Results by group, or the questions asked last. The field keeps the focus and handles the keys. */
export function FinderList(props: FinderListProps) {
  const { id, groups, recent, choices, current, marks, onChoose, shownAs } = props;
  const optionOf = (choice: Choice, content: ReactNode) => (
    <button
      key={choice.key}
      type="button"
      id={`${id}-${choices.findIndex(({ key }) => key === choice.key)}`}
      role="option"
      tabIndex={-1}
      aria-selected={choice.key === current?.key}
      data-result={choice.kind === 'result' ? choice.result.entry.id : undefined}
      className={choice.kind === 'result' ? styles.result : styles.line}
      onClick={() => onChoose(choice)}
    >
      {content}
    </button>
  );
  const own = (kind: Choice['kind']) => choices.filter((choice) => choice.kind === kind);
  return (
    <div id={id} role="listbox" aria-label="结果" className={styles.results}>
      {recent.length === 0 ? null : (
        <div role="group" aria-label="最近查过">
          <p className={styles.group} aria-hidden="true">
            最近查过，只记在本浏览器
          </p>
          {own('recent').map((choice) => optionOf(choice, choice.kind === 'recent' ? choice.question : ''))}
        </div>
      )}
      {groups.map(({ group, results, total }) => (
        <div key={group} role="group" aria-label={SEARCH_GROUP_LABEL[group]}>
          <p className={styles.group} aria-hidden="true">
            {SEARCH_GROUP_LABEL[group]}
          </p>
          {results.map((result) =>
            optionOf(
              { kind: 'result', key: result.entry.id, result },
              <>
                <span>
                  <MarkedText
                    text={(shownAs?.(result.entry) ?? result.entry).title}
                    marks={marks}
                    syllables={shownAs ? undefined : result.entry.syllables}
                  />
                </span>
                <small>
                  <MarkedText text={(shownAs?.(result.entry) ?? result.entry).detail} marks={marks} />
                  {result.missing.length === 0
                    ? ''
                    : ` · 未含${result.missing.map((word) => `“${word}”`).join('')}`}
                </small>
              </>,
            ),
          )}
          {total > results.length
            ? optionOf(
                { kind: 'more', key: `more ${group}`, group },
                `还有${total - results.length}条，继续列出`,
              )
            : null}
        </div>
      ))}
      {own('none').map((choice) =>
        optionOf(
          choice,
          choice.kind === 'none' && choice.withNearest
            ? '不是所问的：“文件没有这个数字”，附相近的几条'
            : '“文件没有这个数字”，不附别的',
        ),
      )}
    </div>
  );
}
