import type { SystemPreferences, ViewAttributes } from '../model/page/viewSettings.ts';
import { PAPERS, type ThemeName } from '../styles/theme.ts';

/** What the root element is told; the stylesheets and drawings of every page follow it. */
export interface AppliedView {
  readonly theme: ThemeName | null;
  /** Text size of 长辈模式 in CSS pixels. */
  readonly elder: number | null;
  /** Whether the page takes the size; a stage has its own, and only what stands round it follows. */
  readonly sized: boolean;
}

type Adapt = (own: AppliedView) => AppliedView;

const PAPER: AppliedView = { theme: null, elder: null, sized: false };
const BROWSER_TEXT = 16;

let own = PAPER;
let adapt: Adapt | null = null;
let printing = false;
let scale = 1;
let scaleMedia: ((to: number) => void) | null = null;

/** The machine's wishes, as media queries that say when they change. */
export const PREFERENCE_QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
} as const;

export function systemPreferences(): SystemPreferences {
  const wish = (query: string) => window.matchMedia(query).matches;
  return { dark: wish(PREFERENCE_QUERIES.dark), contrast: wish(PREFERENCE_QUERIES.contrast) };
}

function setMeta(name: string, content: string): void {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', content);
}

/** Tells the root element; what it says already is not said again. */
function tellRoot(): void {
  const plain = printing ? PAPER : own;
  const { theme, elder, sized } = adapt ? adapt(plain) : plain;
  const { dataset, style } = document.documentElement;
  if (theme === null) delete dataset.theme;
  else dataset.theme = theme;
  if (elder === null) {
    delete dataset.mode;
    style.removeProperty('--elder-size');
  } else {
    dataset.mode = sized ? 'elder' : 'aside';
    style.setProperty('--elder-size', `${elder}px`);
  }
  setMeta('color-scheme', theme === null || theme === 'light' ? 'light' : 'dark');
  setMeta('theme-color', PAPERS[theme ?? 'light']);
  fitMedia(elder !== null && sized ? elder / BROWSER_TEXT : 1);
}

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

/** Shows the reader's own settings, on every page that does not hold the root itself. */
export function applyView({ theme, elder }: ViewAttributes): void {
  own = { theme, elder, sized: elder !== null };
  tellRoot();
}

/** A page of its own kind, such as a stage, adapts what is shown until it is left. */
export function overrideView(change: Adapt): () => void {
  adapt = change;
  tellRoot();
  return () => {
    if (adapt !== change) return;
    adapt = null;
    tellRoot();
  };
}

/** Paper is light and has one size; a handout that prints its own ground adapts that as well. */
function setPrinting(now: boolean): void {
  if (printing === now) return;
  printing = now;
  tellRoot();
}

/** Follows the print dialog: by its events, and where a browser has none by the medium. */
export function watchPrint(): () => void {
  const medium = window.matchMedia('print');
  const byMedium = () => setPrinting(medium.matches);
  const before = () => setPrinting(true);
  const after = () => setPrinting(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  medium.addEventListener('change', byMedium);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    medium.removeEventListener('change', byMedium);
  };
}
