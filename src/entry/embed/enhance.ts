import { parseEmbedParams } from '../../model/embed/embedParams.ts';
import { addEvidenceCard } from './evidenceCard.ts';
import { reportHeight } from './heightReport.ts';
import { addHints } from './hint.ts';
import { addMarkKeys } from './markKeys.ts';

/** What an embedded panel can do beyond being read: over its markup as it stands, with nothing fetched. */
const page = document.querySelector<HTMLElement>('[data-page="embed"]');
if (page) {
  addViews(page);
  addEvidenceCard(page);
  addHints(page);
  addMarkKeys(page);
  addEnlarge(page);
  reportHeight(page);
}

/**
 * Takes over from `:target`: ground and view move from the fragment to attributes of the page, so that
 * following a link inside neither loses the ground nor adds to the history of the page around.
 */
function addViews(page: HTMLElement): void {
  const root = document.documentElement;
  const { theme, table } = parseEmbedParams(document.location.hash);
  root.dataset.embed = theme;
  root.dataset.view = table ? 'table' : 'picture';
  // The fragment has done its part; what it hid must be free to come back.
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

/** Shows the button that fills the screen, where the page around allows it. */
function addEnlarge(page: HTMLElement): void {
  const button = page.querySelector<HTMLButtonElement>('[data-enlarge]');
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen();
    // Refused after all: the button goes, the way to the dashboard stays beside it.
    done.catch(() => {
      button.hidden = true;
    });
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement ? '退出全屏' : '放大';
  });
}
