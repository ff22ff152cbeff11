import { create } from 'zustand';
import { isPrinting, onPrint } from '../styles/printing.ts';
import {
  applyView,
  DEFAULT_VIEW,
  ELDER_SIZES,
  type RootView,
  readViewSettings,
  readWishes,
  selectView,
  type ViewSettings,
  watchWishes,
  writeViewSettings,
} from './readerView.ts';

type Adapt = (view: RootView) => RootView;

interface ViewSettingsState extends ViewSettings {
  /** Size that 长辈模式 had last, for when it is switched on again. */
  readonly lastElder: number;
  /** Whether the browser keeps the choice beyond this visit. */
  readonly kept: boolean;
  readonly choose: (change: Partial<ViewSettings>) => void;
  /** What a page of its own kind, such as a stage, makes of the reader's view. */
  readonly adapt: Adapt | null;
}

const [SMALLEST = 24] = ELDER_SIZES;
/** Paper is light and has one size; a handout that prints its own ground adapts that as well. */
const PAPER: RootView = { theme: null, elder: null, sized: false };

/** Begins with the defaults, as a page drawn at build time does; what was stored comes with `initView`. */
export const useViewSettings = create<ViewSettingsState>()((set, get) => ({
  ...DEFAULT_VIEW,
  lastElder: SMALLEST,
  kept: true,
  choose: (change) => {
    const { theme, elder, lastElder } = { ...get(), ...change };
    const kept = writeViewSettings({ theme, elder });
    set({ theme, elder, lastElder: elder ?? lastElder, kept });
    refreshView();
  },
  adapt: null,
}));

function refreshView(): void {
  const { adapt, ...settings } = useViewSettings.getState();
  const view = isPrinting() ? PAPER : selectView(settings, readWishes());
  fitMedia(applyView(adapt ? adapt(view) : view));
}

let scale = 1;
let scaleMedia: ((to: number) => void) | null = null;

/** Drawings follow the root size by the event that goes with it when a window changes. */
const tellDrawings = () => window.dispatchEvent(new Event('resize'));

/** Lays the page out for its text. What that takes is fetched for large text alone. */
function fitMedia(wanted: number): void {
  if (wanted === scale) return;
  scale = wanted;
  if (scaleMedia) scaleMedia(scale);
  else
    void import('../styles/mediaScale.ts').then((part) => {
      ({ scaleMedia } = part);
      scaleMedia(scale);
      tellDrawings();
    }, dropFit);
  tellDrawings();
}

/** Without that part the text is large all the same; the columns are tried again at the next change. */
function dropFit(): void {
  scale = 1;
}

/** Adapts what is shown until the page is left; returns what ends it. */
export function overrideView(adapt: Adapt): () => void {
  useViewSettings.setState({ adapt });
  refreshView();
  return () => {
    if (useViewSettings.getState().adapt !== adapt) return;
    useViewSettings.setState({ adapt: null });
    refreshView();
  };
}

/** Applies what an earlier visit chose, then follows the machine and the print dialog, live. */
export function initView(): () => void {
  const stored = readViewSettings();
  useViewSettings.setState({ ...stored, lastElder: stored.elder ?? SMALLEST });
  refreshView();
  const forgetWishes = watchWishes(refreshView);
  const forgetPrint = onPrint('look', refreshView);
  return () => {
    forgetWishes();
    forgetPrint();
  };
}
