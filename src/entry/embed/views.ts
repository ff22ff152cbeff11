import { parseEmbedPlace } from '../../model/embed/embedPlace.ts';

/**
 * Takes over from `:target`: ground and view move from the fragment to attributes of the page, so that
 * following a link inside neither loses the ground nor adds to the history of the page around.
 */
export function addViews(page: HTMLElement): void {
  const root = document.documentElement;
  const { theme, table } = parseEmbedPlace(document.location.hash);
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
