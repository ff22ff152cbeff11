/**
 * Conditions of style sheets in the page's own text size. CSS measures a `rem` of a media query by the
 * browser's setting, not by the root element: a page whose text is set larger by its own attribute
 * would keep the columns of small text. Here every such condition is restated, so that the page
 * is laid out as if the reader had chosen the size in the browser.
 */

interface MediaState {
  /** Conditions as their authors wrote them. */
  readonly written: WeakMap<MediaList, string>;
  scale: number;
  watching: boolean;
}

declare global {
  var __YOUJU_MEDIA__: MediaState | undefined;
}

/** The page's, not this module's: a script in the head may have begun before the app came. */
function pageMedia(): MediaState {
  globalThis.__YOUJU_MEDIA__ ??= { written: new WeakMap(), scale: 1, watching: false };
  return globalThis.__YOUJU_MEDIA__;
}

/** A page of large text is one column wide: what needs more than this, in rem, it never has. */
const WIDEST = 59.9;

/** A condition, with each `rem` in the present text size. */
export function scaledCondition(condition: string): string {
  const { scale } = pageMedia();
  if (scale === 1) return condition;
  return condition.replace(/(width|height): ([0-9.]+)rem\b/g, (_, side: string, length: string) => {
    const rem = Number(length);
    return `${side}: ${side === 'width' && rem > WIDEST ? 10_000 : rem * scale}rem`;
  });
}

function restateRules(rules: CSSRuleList): void {
  const { written } = pageMedia();
  for (const rule of Array.from(rules)) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const { media } = rule;
    const original = written.get(media) ?? media.mediaText;
    written.set(media, original);
    const wanted = scaledCondition(original);
    if (media.mediaText !== wanted) media.mediaText = wanted;
    restateRules(rule.cssRules);
  }
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | null {
  try {
    return sheet.cssRules;
  } catch {
    // On a page from disk a linked sheet counts as another site's: it keeps its columns.
    return null;
  }
}

function restateSheets(): void {
  for (const sheet of Array.from(document.styleSheets)) {
    const rules = rulesOf(sheet);
    if (rules) restateRules(rules);
  }
}

/** Parts of the page that come later bring sheets of their own. */
function watchHead(): void {
  const page = pageMedia();
  if (page.watching) return;
  page.watching = true;
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => Array.from(addedNodes)))
      if (node instanceof HTMLLinkElement) node.addEventListener('load', restateSheets);
    restateSheets();
  }).observe(document.head, { childList: true });
  // Also those that stood there before anybody watched and come only now.
  document.addEventListener('load', restateSheets, true);
}

/** Text is `to` times as large as the browser's own; 1 takes everything back. */
export function scaleMedia(to: number): void {
  const page = pageMedia();
  if (to === page.scale) return;
  page.scale = to;
  watchHead();
  restateSheets();
}
