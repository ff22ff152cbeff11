import { useEffect } from 'react';
import { areSingleKeysOn, showSingleKeys } from '../state/singleKeys.ts';
import { isInputMethodKey } from '../ui/input/inputMethod.ts';

/** Whether the key event belongs to a field the reader is typing in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}

/** Ctrl/⌘K and, outside fields, `/` open the search; `?` opens the list of keys. Both must keep their identity. */
export function useShellKeys(onSearch: () => void, onHelp: () => void): void {
  useEffect(() => {
    showSingleKeys();
    const onKeyDown = (event: KeyboardEvent) => {
      if (isInputMethodKey(event)) return;
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const command = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
      const alone = !ctrlKey && !metaKey && !altKey && !isTyping(target) && areSingleKeysOn();
      // A card or a dialog that is open keeps its page.
      const help = alone && key === '?' && !document.querySelector('[role="dialog"]');
      if (!command && !help && !(alone && key === '/')) return;
      event.preventDefault();
      if (help) onHelp();
      else onSearch();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onSearch, onHelp]);
}
