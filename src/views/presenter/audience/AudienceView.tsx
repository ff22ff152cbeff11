import { ShowGate } from '../session/ShowGate.tsx';
import { AudiencePlayer } from './AudiencePlayer.tsx';

/** The audience window: one slide of a deck, filling the screen. */
export function AudienceView() {
  return <ShowGate>{(deck, version) => <AudiencePlayer deck={deck} version={version} />}</ShowGate>;
}
