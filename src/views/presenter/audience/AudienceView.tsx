import { DeckGate } from '../decks/DeckGate.tsx';
import { ShardGate } from '../session/ShardGate.tsx';
import { AudiencePlayer } from './AudiencePlayer.tsx';

/** The audience window: one slide of a deck, filling the screen. */
export function AudienceView() {
  return (
    <DeckGate>
      {(deck) => (
        <ShardGate deck={deck}>
          {(shards, version) => <AudiencePlayer deck={deck} shards={shards} version={version} />}
        </ShardGate>
      )}
    </DeckGate>
  );
}
