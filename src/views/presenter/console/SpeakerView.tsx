import { DeckGate } from '../decks/DeckGate.tsx';
import { ShardGate } from '../session/ShardGate.tsx';
import { SpeakerConsole } from './SpeakerConsole.tsx';

/** The speaker's window: what the wall shows, what comes next, and the means to answer questions. */
export function SpeakerView() {
  return (
    <DeckGate>
      {(deck) => (
        <ShardGate deck={deck}>
          {(shards, version) => <SpeakerConsole deck={deck} shards={shards} version={version} />}
        </ShardGate>
      )}
    </DeckGate>
  );
}
