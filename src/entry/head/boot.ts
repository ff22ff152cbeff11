import { pathOfHash, skeletonOf } from '../../model/page/skeleton.ts';
import { fileOfPath } from '../../model/paths.ts';
import { PRESSED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { applyView, readViewSettings, readWishes, selectView } from '../../state/readerView.ts';
import { scaleMedia } from '../../styles/mediaScale.ts';
import { canRunApp } from './canRunApp.ts';
import { trustScript } from './startPolicy.ts';
import { type Reason, showStaticFallback, watchStart } from './staticFallback.ts';

/**
 * Runs in the head of every page that the build drew, before anything is painted: gives the page the
 * look that the reader chose, says whether the address asks for another view than the one that stands
 * in it, and starts the app once the page has been read and painted. Where the app does not come, the drawn page stays.
 *
 * Attributes of its own element say what to load, relative to the page: `data-app` the module to
 * run, then those it needs, separated by spaces; `data-styles` likewise; `data-place` the place that
 * stands in the page.
 *
 * Built for engines much older than the app's (`BOOT_TARGET`), for it is here that they are told.
 */

/** Milliseconds after which the app starts even where no paint was reported. */
const PATIENCE = 3000;

const { app = '', styles = '', place = '/' } = document.currentScript?.dataset ?? {};

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const able = canRunApp(window);
// The app goes on from what stands there.
if (able) scaleMedia(applyView(selectView(readViewSettings(), readWishes())));
const skeleton = able ? skeletonOf(window.location.hash, place) : null;
if (skeleton !== null) document.documentElement.dataset.elsewhere = skeleton;

function addLink(rel: string, href: string): Promise<void> {
  return new Promise((settle) => {
    const link = document.createElement('link');
    link.rel = rel;
    link.crossOrigin = '';
    link.onload = () => settle();
    // A style sheet that does not come costs looks, not figures.
    link.onerror = () => settle();
    link.href = href;
    document.head.appendChild(link);
  });
}

/** The app does not come: the reader gets the drawn page of what the address asks for, where there is one. */
function keep(reason: Reason): void {
  const { hash } = window.location;
  const file = hash === '' ? null : fileOfPath(pathOfHash(hash));
  // Named by the tabs, so that it is a page and not a guess.
  if (file === null || file === fileOfPath(place) || document.querySelector(`a[href="${file}"]`) === null)
    showStaticFallback(document, reason);
  else window.location.replace(file);
}

/** Remembers the button that the reader pressed last: the app presses it again once it can answer. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('#root button') : null;
  if (!button || document.documentElement.dataset.app === 'ready') return;
  document.querySelector(`[${PRESSED_ATTRIBUTE}]`)?.removeAttribute(PRESSED_ATTRIBUTE);
  button.setAttribute(PRESSED_ATTRIBUTE, '');
});

let started = false;
function start(): void {
  if (started) return;
  started = true;
  const [entry, ...needed] = words(app);
  if (entry === undefined) return;
  for (const href of [entry, ...needed]) void addLink('modulepreload', href);
  // Rules first: what the app adds to the page must never be seen without them.
  void Promise.all(words(styles).map((href) => addLink('stylesheet', href))).then(() =>
    runInTurn(entry, needed),
  );
}

/** Each module is run for itself, what the app needs before the app: all at once would be one long task. */
function runInTurn(entry: string, needed: readonly string[]): void {
  const [first, ...rest] = needed;
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = trustScript(first ?? entry);
  if (first === undefined) watchStart(window, script, keep);
  // What fails here fails again in the app itself, which is watched.
  else script.onload = script.onerror = () => runInTurn(entry, rest);
  document.head.appendChild(script);
}

/** Calls back once something has been painted; at once in a window that is not seen, which paints nothing. */
function afterPaint(then: () => void): void {
  if (document.hidden) {
    then();
    return;
  }
  const later = () => window.setTimeout(then, 0);
  window.setTimeout(then, PATIENCE);
  try {
    new PerformanceObserver((list, observer) => {
      if (!list.getEntries().some(({ name }) => name === 'first-contentful-paint')) return;
      observer.disconnect();
      later();
    }).observe({ type: 'paint', buffered: true });
  } catch {
    window.requestAnimationFrame(() => window.requestAnimationFrame(later));
  }
}

document.addEventListener('DOMContentLoaded', () => {
  if (able) afterPaint(start);
  else keep('old');
});
