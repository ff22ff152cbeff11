import { DeckGate } from '../decks/DeckGate.tsx';
import { HandoutDeck } from './HandoutDeck.tsx';

/** The handout of a deck: its slides one below the other, to print or to export. */
export function HandoutView() {
  return <DeckGate>{(deck) => <HandoutDeck deck={deck} />}</DeckGate>;
}
