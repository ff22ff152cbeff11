import { ShowGate } from '../session/ShowGate.tsx';
import { SpeakerConsole } from './SpeakerConsole.tsx';

/** The speaker's window: what the wall shows, what comes next, and the means to answer questions. */
export function SpeakerView() {
  return <ShowGate>{(deck, version) => <SpeakerConsole deck={deck} version={version} />}</ShowGate>;
}
