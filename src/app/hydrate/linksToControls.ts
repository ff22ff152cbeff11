import { hashHref, placeOfPage } from '../../model/paths.ts';
import { DRAWN_FIGURE } from '../../model/published/drawnMarks.ts';

/**
 * What a page without scripts has as links is what the app has as buttons, and its ways to other
 * pages are places inside the app. Turns the one into the other, so that the app finds in the page
 * just what it would have put there.
 */
export function linksToControls(root: HTMLElement): void {
  for (const link of Array.from(root.querySelectorAll(`a[${DRAWN_FIGURE}]`))) {
    const button = document.createElement('button');
    button.type = 'button';
    for (const { name, value } of Array.from(link.attributes))
      if (name !== 'href' && name !== DRAWN_FIGURE) button.setAttribute(name, value);
    button.append(...Array.from(link.childNodes));
    link.replaceWith(button);
  }
  for (const link of Array.from(root.querySelectorAll('a[href$=".html"]'))) {
    const place = placeOfPage(link.getAttribute('href') ?? '');
    if (place !== null) link.setAttribute('href', hashHref(place));
  }
}
