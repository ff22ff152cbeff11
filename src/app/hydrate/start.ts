import type { QueryClient } from '@tanstack/react-query';
import { createElement, startTransition } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { hashHref, pathOfFile, pathOfPage } from '../../model/paths.ts';
import { FIGURE_LINK_ATTRIBUTE, PICTURE_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import type { PrerenderedPictures } from '../../model/published/prerenderedPage.ts';
import { prefetchShell } from '../../queries/dataset.ts';
import { seedPrerenderedPictures, seedPrerenderedVersion } from '../../queries/prerenderedPictures.ts';
import { openAddress } from '../../state/appAddress.ts';
import { enterPage, hasQuery } from '../../state/urlState.ts';
import { loadKeptPage } from './keepPage.ts';
import { RootApp } from './RootApp.tsx';

/**
 * Starts the app in its element. A prerendered page is hydrated in place if its data can be fetched and are
 * of the version it was rendered from; anything else is rendered anew. While its data cannot be read, it stays. Resolves to the root of the app.
 */
export async function startApp(root: HTMLElement, client: QueryClient): Promise<Root> {
  const { drawnPage: page, drawnVersion: version } = root.dataset;
  const app = () => createElement(RootApp, { client, address: openAddress() });
  const renderAnew = (): Root => {
    const own = createRoot(root);
    own.render(app());
    return own;
  };
  if (page === undefined || version === undefined) return renderAnew();
  seedPrerenderedVersion(client, version);
  const path = pathOfPage(page);
  const isWanted = () => enterPage(path) === path;
  const { loaded, kept } = await loadKeptPage(client, page, { version, isWanted });
  // Check the hash again: the user may have navigated while the data loaded.
  // A tab of several pages may have what a query asks for on another than its first.
  const isShown = !kept && loaded?.version === version && isWanted() && (loaded.pages === 1 || !hasQuery());
  if (!isShown) {
    // The prerendered shell stays until its data are loaded. The app then renders the same shell, so nothing
    // moves.
    await prefetchShell(client);
    return renderAnew();
  }
  seedPrerenderedPictures(client, page, collectPictures(root));
  prepareHydration(root);
  // A transition hydrates in slices, each shorter than a long task; the panels follow one by one behind
  // their boundaries. If the user clicks meanwhile, React hydrates the clicked part first and then replays
  // the click.
  return new Promise((settle) => {
    startTransition(() => settle(hydrateRoot(root, app())));
  });
}

/** Collects the pictures in the page, by name. */
function collectPictures(root: HTMLElement): PrerenderedPictures {
  const pictures = Array.from(root.querySelectorAll(`[${PICTURE_ATTRIBUTE}]`));
  return Object.fromEntries(
    pictures.map((element) => [element.getAttribute(PICTURE_ATTRIBUTE) ?? '', element.innerHTML]),
  );
}

/**
 * Turns the links of a prerendered page into what the app renders in their place: figure links into buttons,
 * links to other pages into hash links. React can then hydrate the markup.
 */
function prepareHydration(root: HTMLElement): void {
  for (const link of Array.from(root.querySelectorAll(`a[${FIGURE_LINK_ATTRIBUTE}]`))) {
    const button = document.createElement('button');
    button.type = 'button';
    for (const { name, value } of Array.from(link.attributes))
      if (name !== 'href' && name !== FIGURE_LINK_ATTRIBUTE) button.setAttribute(name, value);
    button.append(...Array.from(link.childNodes));
    link.replaceWith(button);
  }
  for (const link of Array.from(root.querySelectorAll('a[href$=".html"]'))) {
    const path = pathOfFile(link.getAttribute('href') ?? '');
    if (path !== null) link.setAttribute('href', hashHref(path));
  }
}
