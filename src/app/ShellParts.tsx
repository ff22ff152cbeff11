import { useModule } from '../queries/useModule.ts';
import { SlimBar } from './SlimBar.tsx';

// The bar comes while one scrolls, and the library for dialogs must not come with it.
const loadKeys = async () => ({ Keys: (await import('./KeysDialog.tsx')).KeysDialog });

export interface ShellPartsProps {
  /** Whether the header has been scrolled out of sight. */
  readonly past: boolean;
  /** Whether the list of keys is open. */
  readonly keys: boolean;
  readonly onSearch: () => void;
  readonly onClose: () => void;
}

/** What the shell shows only after the reader has scrolled or asked for it: one chunk of its own. */
export function ShellParts({ past, keys, onSearch, onClose }: ShellPartsProps) {
  const list = useModule('keys', loadKeys, keys);
  return (
    <>
      {past ? <SlimBar onSearch={onSearch} /> : null}
      {keys && list.state === 'ready' ? <list.data.Keys onClose={onClose} /> : null}
    </>
  );
}
