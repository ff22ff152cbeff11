import { create } from 'zustand';
import {
  DEFAULT_VIEW,
  ELDER_SIZES,
  formatViewSettings,
  parseViewSettings,
  VIEW_KEY,
  type ViewSettings,
  viewAttributes,
} from '../model/page/viewSettings.ts';
import { applyView, PREFERENCE_QUERIES, systemPreferences, watchPrint } from './documentView.ts';
import { readStored, writeStored } from './storage.ts';

interface ViewSettingsState extends ViewSettings {
  /** Size that 长辈模式 had last, for when it is switched on again. */
  readonly lastElder: number;
  /** Whether the browser keeps the choice beyond this visit. */
  readonly kept: boolean;
  readonly choose: (change: Partial<ViewSettings>) => void;
}

const [SMALLEST = 24] = ELDER_SIZES;

/** Begins with the defaults, as a page drawn at build time does; what was stored comes with `initView`. */
export const useViewSettings = create<ViewSettingsState>()((set, get) => ({
  ...DEFAULT_VIEW,
  lastElder: SMALLEST,
  kept: true,
  choose: (change) => {
    const { theme, elder, lastElder } = { ...get(), ...change };
    const kept = writeStored(VIEW_KEY, formatViewSettings({ theme, elder }));
    set({ theme, elder, lastElder: elder ?? lastElder, kept });
  },
}));

const show = () => applyView(viewAttributes(useViewSettings.getState(), systemPreferences()));

/** Applies what an earlier visit chose, then follows every choice and the machine, live. */
export function initView(): () => void {
  const stored = parseViewSettings(readStored(VIEW_KEY));
  useViewSettings.setState({ ...stored, lastElder: stored.elder ?? SMALLEST });
  show();
  const wishes = Object.values(PREFERENCE_QUERIES).map((query) => window.matchMedia(query));
  for (const wish of wishes) wish.addEventListener('change', show);
  const unsubscribe = useViewSettings.subscribe(show);
  const unwatch = watchPrint();
  return () => {
    for (const wish of wishes) wish.removeEventListener('change', show);
    unsubscribe();
    unwatch();
  };
}
