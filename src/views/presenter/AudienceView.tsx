import { AudiencePlayer } from './AudiencePlayer.tsx';
import { DeckGate } from './DeckGate.tsx';
import { ShardGate } from './ShardGate.tsx';

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
