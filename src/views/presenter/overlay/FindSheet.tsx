import { useEffect, useState } from 'react';
import { domainOfPath } from '../../../model/paths.ts';
import type { SearchEntry } from '../../../model/published/searchShard.ts';
import type { Answer } from '../../../model/show/wallView.ts';
import { type Search, useSearch } from '../../../queries/search.ts';
import { Finder } from '../../../search/Finder.tsx';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Sheet } from './Sheet.tsx';

export interface FindSheetProps {
  readonly enterDoes: string;
  readonly onPick: (answer: Answer) => void;
  /** Called for an Enter that was meant for what `onPick` has shown. */
  readonly onEnterAgain: () => void;
  readonly onClose: () => void;
}

const RECORD = /^record ([a-z0-9-]+)$/;

/** The answer that a search entry puts on the wall; null for entries that are not records. */
function answerOf({ id, path }: SearchEntry): Answer | null {
  const record = RECORD.exec(id)?.[1];
  const domain = domainOfPath(path);
  return record === undefined || domain === null ? null : { domain, record };
}

/** A search that answers once the index has arrived. */
interface LateSearch {
  readonly search: Search;
  readonly arrive: (search: Search) => void;
}

function createLateSearch(): LateSearch {
  let arrive: LateSearch['arrive'] = () => undefined;
  const arrived = new Promise<Search>((resolve) => {
    arrive = resolve;
  });
  return {
    search: async (query, options) => (await arrived)(query, options),
    arrive: (search) => arrive(search),
  };
}

/** 即席调用: finds any figure of the city by words, pinyin initials or number. */
export function FindSheet({ enterDoes, onPick, onEnterAgain, onClose }: FindSheetProps) {
  const search = useSearch();
  // The field is there at once: keys that came before the index would turn pages or blacken the wall.
  const [late] = useState(createLateSearch);
  useEffect(() => {
    if (search.state === 'ready') late.arrive(search.data);
  }, [search, late]);
  const pick = (entry: SearchEntry) => {
    const answer = answerOf(entry);
    if (answer !== null) onPick(answer);
  };
  return (
    <Sheet title="即席调用" onClose={onClose} narrow>
      {search.state === 'error' ? (
        <LoadError error={search.error} retry={search.retry} still="放映不受影响。" />
      ) : (
        <Finder
          search={late.search}
          onPick={pick}
          onEscape={onClose}
          onEnterAgain={onEnterAgain}
          enterDoes={enterDoes}
          recordsOnly
        />
      )}
    </Sheet>
  );
}
