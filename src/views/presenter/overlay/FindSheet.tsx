import { useEffect, useState } from 'react';
import { domainOfPath } from '../../../model/paths.ts';
import type { SearchEntry } from '../../../model/published/searchShard.ts';
import type { ShardsByDomain } from '../../../model/show/slideData.ts';
import { type Answer, MOST_NEAREST, type RecordRef } from '../../../model/show/wallView.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { type Search, useSearch } from '../../../queries/search.ts';
import { Finder } from '../../../search/Finder.tsx';
import type { ShownAs } from '../../../search/FinderList.tsx';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Sheet } from './Sheet.tsx';

export interface FindSheetProps {
  /** The records that this window has read. */
  readonly shards: ShardsByDomain;
  /** Whether the hall looks on: results are then named without their numbers. */
  readonly watched: boolean;
  readonly onPick: (answer: Answer) => void;
  /** Called for an Enter that was meant for what `onPick` has shown. */
  readonly onEnterAgain: () => void;
  readonly onClose: () => void;
}

const RECORD = /^record ([a-z0-9-]+)$/;
const COUNTY = /^\/county\/([0-9]+)$/;

function recordOf({ id, path }: SearchEntry): RecordRef | null {
  const record = RECORD.exec(id)?.[1];
  const domain = domainOfPath(path);
  return record === undefined || domain === null ? null : { domain, record };
}

/** The answer that a search entry puts on the wall; null for what cannot stand there alone. */
function answerOf(entry: SearchEntry): Answer | null {
  const county = COUNTY.exec(entry.path)?.[1];
  if (county !== undefined) return { county };
  const record = recordOf(entry);
  return record && entry.group === 'elsewhere' ? { ...record, elsewhere: true } : record;
}

/** That no document holds what was asked, with the figures that were found nearest to it; facts in words are none. */
function noAnswerOf(found: readonly SearchEntry[], shards: ShardsByDomain): Answer {
  const nearest = found.flatMap((entry) => recordOf(entry) ?? []);
  const isFigure = ({ domain, record }: RecordRef) => shards.get(domain)?.byId.get(record)?.quantity !== null;
  return { nearest: nearest.filter(isFigure).slice(0, MOST_NEAREST) };
}

/** Between the parts of an entry's detail, of which the first is its figure. */
const DOT = ' · ';

/**
 * Names a result without its number, so that the hall reads no answer in a list: by its name, scope and date. Of
 * one whose page has not been read the numerals are left out.
 */
function nameWithout(shards: ShardsByDomain): ShownAs {
  return (entry) => {
    const ref = recordOf(entry);
    if (ref === null) return entry;
    const record = shards.get(ref.domain)?.byId.get(ref.record);
    if (record)
      return {
        title: record.name,
        detail: [...faceScope(recordFace(record)), ...recordFace(record).tags].join(DOT),
      };
    const title = entry.title.replace(/[0-9][0-9.,]*/g, '…');
    return { title, detail: entry.detail.split(DOT).slice(1).join(DOT) };
  };
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
export function FindSheet({ shards, watched, onPick, onEnterAgain, onClose }: FindSheetProps) {
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
        <>
          {watched ? <p>没有打开控制台，大厅也看得到这里：只列名称，数字上墙时才显示。</p> : null}
          <Finder
            search={late.search}
            onPick={pick}
            onEscape={onClose}
            onEnterAgain={onEnterAgain}
            onNone={(found) => onPick(noAnswerOf(found, shards))}
            enterDoes="预览，再按一次上墙"
            recordsOnly
            {...(watched ? { shownAs: nameWithout(shards) } : {})}
          />
        </>
      )}
    </Sheet>
  );
}
