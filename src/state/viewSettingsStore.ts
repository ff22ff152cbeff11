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
  /** The last text size of 长辈模式, for when it is switched on again. */
  readonly lastElder: number;
  /** Whether the browser has stored the choice beyond this visit. */
  readonly kept: boolean;
  readonly choose: (change: Partial<ViewSettings>) => void;
  /** How a special page, such as a stage, changes the reader's view. */
  readonly adapt: Adapt | null;
}

const [SMALLEST = 24] = ELDER_SIZES;
/** Paper is light and has one size; a handout with its own theme overrides that too. */
const PAPER: RootView = { theme: null, elder: null, sized: false };

/** Starts with the defaults, as a prerendered page does; `initView` applies what was stored. */
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

/** Notifies charts, which follow the root size by the resize event. */
const tellDrawings = () => window.dispatchEvent(new Event('resize'));

/** Adapts media conditions to the text size. The code for it is loaded only for large text. */
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

/** If that code cannot be loaded, the text is large without adapted columns; the next change tries again. */
function dropFit(): void {
  scale = 1;
}

/** Overrides the view until the returned function is called. */
export function overrideView(adapt: Adapt): () => void {
  useViewSettings.setState({ adapt });
  refreshView();
  return () => {
    if (useViewSettings.getState().adapt !== adapt) return;
    useViewSettings.setState({ adapt: null });
    refreshView();
  };
}

/** Applies the stored settings, then follows system preferences and printing. */
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
