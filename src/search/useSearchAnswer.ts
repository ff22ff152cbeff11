import { useEffect, useState } from 'react';
import type { SearchOptions } from '../model/search/searchQuery.ts';
import type { Search, SearchAnswer, SearchGroup } from '../queries/search.ts';

/** The most results shown per group at first, and how many more each time. */
const SHOWN_PER_GROUP = 6;
const MORE = 12;

type MostOf = NonNullable<SearchOptions['mostOf']>;

export interface Answered extends SearchAnswer {
  /** The query that this answers. */
  readonly query: string;
  readonly error: Error | null;
}

const NONE: SearchAnswer = { kind: 'none', groups: [], missing: [], marks: [] };
const NOTHING: Answered = { ...NONE, query: '', error: null };

export interface SearchState {
  /** The latest answer: while a query is running, the previous answer stays. */
  readonly answer: Answered;
  readonly ask: (query: string) => Promise<SearchAnswer>;
  readonly retry: () => void;
  /** Shows more results of a group. */
  readonly showMore: (group: SearchGroup['group']) => void;
}

/** Runs the query in the field. An answer that arrives after a later query was started is dropped. */
export function useSearchAnswer(search: Search, text: string, recordsOnly: boolean): SearchState {
  const [answer, setAnswer] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const [more, setMore] = useState<{ readonly of: string; readonly mostOf: MostOf }>({ of: '', mostOf: {} });
  const mostOf = more.of === text ? more.mostOf : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round asks the same once more
  useEffect(() => {
    let outdated = false;
    search(text, { recordsOnly, most: SHOWN_PER_GROUP, ...(mostOf === undefined ? {} : { mostOf }) }).then(
      (found) => {
        if (!outdated) setAnswer({ ...found, query: text, error: null });
      },
      (error: Error) => {
        if (!outdated) setAnswer({ ...NONE, query: text, error });
      },
    );
    return () => {
      outdated = true;
    };
  }, [search, text, recordsOnly, round, mostOf]);
  return {
    answer,
    ask: (query) => search(query, { recordsOnly, most: SHOWN_PER_GROUP }),
    retry: () => setRound(round + 1),
    showMore: (group) =>
      setMore({
        of: text,
        mostOf: { ...mostOf, [group]: (mostOf?.[group] ?? SHOWN_PER_GROUP) + MORE },
      }),
  };
}
