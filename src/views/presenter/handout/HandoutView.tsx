import { DeckGate } from '../decks/DeckGate.tsx';
import { HandoutDeck } from './HandoutDeck.tsx';

/** A deck to hand out: its slides one under another, to be printed or taken along as a file. */
export function HandoutView() {
  return <DeckGate>{(deck) => <HandoutDeck deck={deck} />}</DeckGate>;
}
