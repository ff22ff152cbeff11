import type { QueryClient } from '@tanstack/react-query';
import { createElement, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { hashHref, pathOfFile, pathOfPage } from '../../model/paths.ts';
import { FIGURE_LINK_ATTRIBUTE, PICTURE_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import type { PrerenderedPictures } from '../../model/published/prerenderedPage.ts';
import { prefetchPage, prefetchShell } from '../../queries/dataset.ts';
import { seedPrerenderedPictures, seedPrerenderedVersion } from '../../queries/prerenderedPictures.ts';
import { enterPage, watchAddress } from '../../state/urlState.ts';
import { RootApp } from './RootApp.tsx';

/**
 * Starts the app in its element. A page that the build drew is taken over in place, once its data
 * are there and are those it was drawn from; anything else is drawn anew.
 */
export async function start(root: HTMLElement, client: QueryClient): Promise<void> {
  const { drawnPage: page, drawnVersion: version } = root.dataset;
  const app = () => createElement(RootApp, { client, onStart: watchAddress() });
  if (page === undefined || version === undefined) {
    createRoot(root).render(app());
    return;
  }
  seedPrerenderedVersion(client, version);
  const place = pathOfPage(page);
  // Asked once more after the wait: the reader may have gone on meanwhile.
  if (
    enterPage(place) === place &&
    (await isPrerenderedFrom(client, page, version)) &&
    enterPage(place) === place
  ) {
    seedPrerenderedPictures(client, page, collectPictures(root));
    prepareHydration(root);
    // In slices, each shorter than a long task; the panels follow one by one behind their boundaries. A
    // click meanwhile is answered once what it falls on has been taken over, which then comes first.
    startTransition(() => {
      hydrateRoot(root, app());
    });
  } else {
    // Until then the drawn frame stands, which says the same: nothing in it moves.
    await prefetchShell(client);
    createRoot(root).render(app());
  }
}

/** Whether the data are there and are those of the page. Where they are not, the app itself says what is wrong. */
async function isPrerenderedFrom(client: QueryClient, page: string, version: string): Promise<boolean> {
  try {
    return (await prefetchPage(client, page)) === version;
  } catch {
    return false;
  }
}

/** The pictures that stand in the page, by name. */
function collectPictures(root: HTMLElement): PrerenderedPictures {
  const pictures = Array.from(root.querySelectorAll(`[${PICTURE_ATTRIBUTE}]`));
  return Object.fromEntries(
    pictures.map((element) => [element.getAttribute(PICTURE_ATTRIBUTE) ?? '', element.innerHTML]),
  );
}

/**
 * What a page without scripts has as links is what the app has as buttons, and its ways to other
 * pages are places inside the app. Turns the one into the other, so that the app finds in the page
 * just what it would have put there.
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
    const place = pathOfFile(link.getAttribute('href') ?? '');
    if (place !== null) link.setAttribute('href', hashHref(place));
  }
}
