/**
 * Restates the media conditions of style sheets in the page's own text size. CSS measures a `rem` in a media
 * query by the browser's setting and not by the root element, so a page with larger text would keep the
 * columns of small text. With restated conditions the page is laid out as if the reader had chosen the size
 * in the browser.
 */

interface MediaState {
  /** The conditions as written in the style sheets. */
  readonly written: WeakMap<MediaList, string>;
  scale: number;
  watching: boolean;
}

declare global {
  var __YOUJU_MEDIA__: MediaState | undefined;
}

/**
 * The state is stored on the page and not in this module, because a script in the head may have started
 * before the app.
 */
function pageMedia(): MediaState {
  globalThis.__YOUJU_MEDIA__ ??= { written: new WeakMap(), scale: 1, watching: false };
  return globalThis.__YOUJU_MEDIA__;
}

/** A page with large text has one column, so conditions for more than this width, in rem, are never met. */
const WIDEST = 59.9;

/** Restates a condition, with each `rem` in the current text size. */
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
    // On a page opened from disk a linked sheet counts as cross-origin and cannot be read: it keeps its
    // conditions.
    return null;
  }
}

function restateSheets(): void {
  for (const sheet of Array.from(document.styleSheets)) {
    const rules = rulesOf(sheet);
    if (rules) restateRules(rules);
  }
}

/** Watches for style sheets of lazy-loaded parts. */
function watchHead(): void {
  const page = pageMedia();
  if (page.watching) return;
  page.watching = true;
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => Array.from(addedNodes)))
      if (node instanceof HTMLLinkElement) node.addEventListener('load', restateSheets);
    restateSheets();
  }).observe(document.head, { childList: true });
  // This also catches sheets that were added earlier and finish loading only now.
  document.addEventListener('load', restateSheets, true);
}

/** Scales all conditions for text that is `to` times as large as the browser's; 1 restores them. */
export function scaleMedia(to: number): void {
  const page = pageMedia();
  if (to === page.scale) return;
  page.scale = to;
  watchHead();
  restateSheets();
}
