import { domainOfPath } from '../../model/paths.ts';
import type { Answer } from '../../model/presenterState.ts';
import type { SearchEntry } from '../../model/searchShard.ts';
import { useSearchShard } from '../../queries/lateShards.ts';
import { Finder } from '../../search/Finder.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Sheet } from './Sheet.tsx';

export interface FindSheetProps {
  readonly enterDoes: string;
  readonly onPick: (answer: Answer) => void;
  readonly onClose: () => void;
}

const RECORD = /^record ([a-z0-9-]+)$/;

/** What an entry of the search puts on the wall; null for what is no record. */
function answerOf({ id, path }: SearchEntry): Answer | null {
  const record = RECORD.exec(id)?.[1];
  const domain = domainOfPath(path);
  return record === undefined || domain === null ? null : { domain, record };
}

const isAnswer = (entry: SearchEntry): boolean => answerOf(entry) !== null;

/** 即席调用: every figure of the city by words, pinyin initials or number. */
export function FindSheet({ enterDoes, onPick, onClose }: FindSheetProps) {
  const shard = useSearchShard(true);
  const pick = (entry: SearchEntry) => {
    const answer = answerOf(entry);
    if (answer !== null) onPick(answer);
  };
  return (
    <Sheet title="即席调用" onClose={onClose} narrow>
      {shard.state === 'loading' ? <Loading what="索引" /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="放映不受影响。" />
      ) : null}
      {shard.state === 'ready' ? (
        <Finder
          shard={shard.data}
          onPick={pick}
          onEscape={onClose}
          enterDoes={enterDoes}
          accepts={isAnswer}
        />
      ) : null}
    </Sheet>
  );
}
