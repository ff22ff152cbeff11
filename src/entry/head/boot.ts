import type { EarlyFile, EarlyFiles } from '../../model/page/earlyFiles.ts';
import { pathOfHash, skeletonOf, stageTheme } from '../../model/page/skeleton.ts';
import { fileOfPath, MANIFEST_PATH } from '../../model/paths.ts';
import { FOLDS_ATTRIBUTE, KEEP_EVENT, PRESSED_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import { applyView, readViewSettings, readWishes, selectView } from '../../state/readerView.ts';
import { scaleMedia } from '../../styles/mediaScale.ts';
import { canRunApp } from './canRunApp.ts';
import { trustScript } from './startPolicy.ts';
import { type Reason, showStaticFallback, watchStart } from './staticFallback.ts';

/**
 * Runs in the head of every prerendered page, before the first paint: it applies the reader's view settings,
 * says whether the address asks for another view than the prerendered one, and starts the app after the page
 * has been parsed and painted. If the app cannot start, the prerendered page stays as a fallback.
 *
 * Attributes of its script element say what to load, relative to the page: `data-app` lists the module to run
 * and then its imports, separated by spaces; `data-styles` lists style sheets; `data-files` lists the dataset's files
 * that the page is made of, the shell's first; `data-place` is the path that the page shows.
 *
 * It is compiled for much older engines than the app (`BOOT_TARGET`), because it decides which engines fall
 * back.
 */

/** Milliseconds after which the app starts even if no paint was reported. */
const PATIENCE = 3000;

const { app = '', styles = '', files = '', place = '/' } = document.currentScript?.dataset ?? {};

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const able = canRunApp(window);
const skeleton = able ? skeletonOf(window.location.hash, place) : null;
// The app continues from the attributes set here.
if (able) {
  const view = selectView(readViewSettings(), readWishes());
  const theme = skeleton === 'wall' ? stageTheme(window.location.hash, view.theme) : view.theme;
  scaleMedia(applyView({ ...view, theme }));
  // On a phone the rest of a section is folded from the first paint on, where a script can unfold it.
  document.documentElement.setAttribute(FOLDS_ATTRIBUTE, '');
}
if (skeleton !== null) document.documentElement.dataset.elsewhere = skeleton;

function addLink(rel: string, href: string, as = ''): Promise<void> {
  return new Promise((settle) => {
    const link = document.createElement('link');
    link.rel = rel;
    // Only what is merely fetched needs to say what it is.
    if (as !== '') link.as = as;
    link.crossOrigin = '';
    link.onload = () => settle();
    // A missing style sheet spoils the look but not the figures, so the app starts all the same.
    link.onerror = () => settle();
    link.href = href;
    document.head.appendChild(link);
  });
}

/**
 * Falls back where the app cannot start: the reader gets the prerendered page of the requested address, if
 * there is one.
 */
function keep(reason: Reason): void {
  const { hash } = window.location;
  const file = hash === '' ? null : fileOfPath(pathOfHash(hash));
  // Only a page that the tabs link to certainly exists.
  if (file === null || file === fileOfPath(place) || document.querySelector(`a[href="${file}"]`) === null)
    showStaticFallback(document, reason);
  else window.location.replace(file);
}

/** Marks the button that the reader pressed last; the app clicks it once it can respond. */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('#root button') : null;
  if (!button || document.documentElement.dataset.app === 'ready') return;
  document.querySelector(`[${PRESSED_ATTRIBUTE}]`)?.removeAttribute(PRESSED_ATTRIBUTE);
  button.setAttribute(PRESSED_ATTRIBUTE, '');
});

// The app has started and cannot read its data.
document.addEventListener(KEEP_EVENT, (event) =>
  showStaticFallback(document, 'data', (event as CustomEvent<string>).detail),
);

/**
 * Asks for the data while the scripts are on their way; the app takes the answers (`takeEarlyFile`), where it would ask
 * for the manifest first and then for what that lists, one turn after the other.
 */
function fetchEarly(): void {
  const [shell, page] = words(files);
  if (shell === undefined) return;
  const early: Record<string, EarlyFile<Response>> = {};
  const ask = (path: string, cache: RequestCache) => {
    const control = new AbortController();
    const { href } = new URL(path, document.baseURI);
    const answer = window.fetch(href, { cache, signal: control.signal });
    // The app reports a failure when it takes the answer; without this line the browser reports it as well.
    answer.catch(() => undefined);
    early[href] = { answer, stop: () => control.abort() };
  };
  ask(MANIFEST_PATH, 'no-cache');
  ask(shell, 'default');
  // Another view than the one that is drawn needs other files.
  if (page !== undefined && skeleton === null) ask(page, 'default');
  (window as EarlyFiles<Response>).__YOUJU_EARLY__ = early;
}

let ahead = false;
/** Asks for data, styles and scripts, once. */
function fetchAhead(): void {
  if (ahead) return;
  ahead = true;
  fetchEarly();
  for (const href of words(styles)) void addLink('preload', href, 'style');
  for (const href of words(app)) void addLink('modulepreload', href);
}

let started = false;
function start(): void {
  if (started) return;
  started = true;
  const [entry, ...needed] = words(app);
  if (entry === undefined) return;
  // Load style sheets first, so that nothing the app adds is ever shown unstyled.
  void Promise.all(words(styles).map((href) => addLink('stylesheet', href))).then(() =>
    runInTurn(entry, needed),
  );
}

/** Runs the modules one by one, imports first: together they would be one long task. */
function runInTurn(entry: string, needed: readonly string[]): void {
  const [first, ...rest] = needed;
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = trustScript(first ?? entry);
  if (first === undefined) watchStart(window, script, keep);
  // If an import fails here, it fails again in the app's module, which is watched.
  else script.onload = script.onerror = () => runInTurn(entry, rest);
  document.head.appendChild(script);
}

/** Calls back after the first paint, or at once in a hidden window, which paints nothing. */
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

/** Whether the line has brought the whole page. Engines that do not say so wait for the paint. */
function isReceived(): boolean {
  const [load] = window.performance.getEntriesByType('navigation');
  return load !== undefined && (load as PerformanceNavigationTiming).responseEnd > 0;
}

/** Milliseconds between two looks at whether the page has been received. */
const LOOK = 20;

/**
 * Asks for the rest as soon as that takes nothing of the line from the page. Parsing and laying out a large page takes
 * longer than all of it takes to come, and what waits for the paint is answered after both.
 */
function fetchAfterPage(): void {
  if (isReceived()) fetchAhead();
  else if (!ahead) window.setTimeout(fetchAfterPage, LOOK);
}

if (able && app !== '') {
  if (skeleton === 'wall') fetchAhead();
  else {
    // In a task of its own: what the page is painted with comes first.
    window.setTimeout(fetchAfterPage);
    afterPaint(fetchAhead);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  if (!able) keep('old');
  // A wall has nothing to paint before the app is there.
  else if (skeleton === 'wall') start();
  else afterPaint(start);
});
