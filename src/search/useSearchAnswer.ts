import { useEffect, useState } from 'react';
import type { Search, SearchGroup } from '../queries/search.ts';

/** The most results shown per group. */
const SHOWN_PER_GROUP = 6;

export interface SearchAnswer {
  /** The query that this answers. */
  readonly query: string;
  readonly groups: readonly SearchGroup[];
  readonly error: Error | null;
}

const NOTHING: SearchAnswer = { query: '', groups: [], error: null };

export interface SearchState {
  /** The latest answer: while a query is running, the previous answer stays. */
  readonly answer: SearchAnswer;
  readonly ask: (query: string) => Promise<SearchGroup[]>;
  readonly retry: () => void;
}

/** Runs the query in the field. An answer that arrives after a later query was started is dropped. */
export function useSearchAnswer(search: Search, text: string, recordsOnly: boolean): SearchState {
  const [answer, setAnswer] = useState(NOTHING);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round asks the same once more
  useEffect(() => {
    let outdated = false;
    search(text, { recordsOnly, most: SHOWN_PER_GROUP }).then(
      (groups) => {
        if (!outdated) setAnswer({ query: text, groups, error: null });
      },
      (error: Error) => {
        if (!outdated) setAnswer({ query: text, groups: [], error });
      },
    );
    return () => {
      outdated = true;
    };
  }, [search, text, recordsOnly, round]);
  return {
    answer,
    ask: (query) => search(query, { recordsOnly, most: SHOWN_PER_GROUP }),
    retry: () => setRound(round + 1),
  };
}
