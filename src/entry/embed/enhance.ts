import { parseEmbedParams } from '../../model/embed/embedParams.ts';
import { parseFrameMessage } from '../../model/embed/frameMessage.ts';
import { isForcedDark } from '../../styles/forcedDark.ts';
import { addEvidenceCard } from './evidenceCard.ts';
import { reportHeight } from './heightReport.ts';
import { addHints } from './hint.ts';
import { addMarkKeys } from './markKeys.ts';
import { addOutsideLinks } from './outsideLinks.ts';

/** Adds interaction to an embed, over its prerendered markup and without fetching anything. */
const page = document.querySelector<HTMLElement>('[data-page="embed"]');
if (page) {
  addViews(page);
  addEvidenceCard(page);
  addHints(page);
  addMarkKeys(page);
  addEnlarge(page);
  addOutsideLinks(page);
  reportHeight(page);
}

/**
 * Replaces the `:target` rules: theme and view move from the fragment to attributes of the page, so that
 * following a link inside keeps the theme and adds nothing to the host page's history.
 */
function addViews(page: HTMLElement): void {
  const root = document.documentElement;
  const { theme, table, compact } = parseEmbedParams(document.location.hash);
  // A browser that darkens pages would leave the drawing dark on dark.
  root.dataset.embed = isForcedDark() ? 'dark' : theme;
  root.dataset.view = table ? 'table' : 'picture';
  if (compact) root.dataset.compact = '';
  if (theme === 'auto') followHost(root);
  // Remove the fragment, because its `:target` rules would keep hiding parts of the page.
  history.replaceState(null, '', document.location.pathname + document.location.search);
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const view = link?.dataset.view ?? (link?.dataset.evidenceAll === undefined ? undefined : 'evidence');
    if (link?.dataset.close !== undefined) delete root.dataset.evidence;
    else if (view === 'evidence') root.dataset.evidence = 'all';
    else if (view !== undefined) root.dataset.view = view;
    else return;
    event.preventDefault();
  });
}

/** Lets the loader of the host page choose between light and dark; without it the engine does, by its own rules. */
function followHost(root: HTMLElement): void {
  window.addEventListener('message', ({ source, data }) => {
    const message = source === window.parent ? parseFrameMessage(data) : null;
    if (message?.youju === 'scheme' && !isForcedDark()) root.dataset.embed = message.dark ? 'dark' : 'light';
  });
}

/** Shows the full-screen button where the host page allows full screen. */
function addEnlarge(page: HTMLElement): void {
  const button = page.querySelector<HTMLButtonElement>('[data-enlarge]');
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen();
    // If the browser refuses anyway, the button is hidden; the link to the dashboard beside it remains.
    done.catch(() => {
      button.hidden = true;
    });
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement ? '退出全屏' : '放大';
  });
}
