/** What the app cannot do without, by where it is found; all of it is in Chromium 80, Firefox 78 and Safari 14. */
const NEEDED: ReadonlyArray<readonly [place: readonly string[], name: string]> = [
  [['HTMLScriptElement', 'prototype'], 'noModule'],
  [[], 'fetch'],
  [[], 'AbortController'],
  [[], 'ResizeObserver'],
  [[], 'IntersectionObserver'],
  [[], 'BigInt'],
  [[], 'globalThis'],
  [['CSS'], 'supports'],
  [['Object'], 'fromEntries'],
  [['Promise'], 'allSettled'],
  [['Array', 'prototype'], 'flatMap'],
  [['String', 'prototype'], 'matchAll'],
];

/**
 * Whether a window has what the app needs. Syntax cannot be asked for where scripts may not evaluate
 * text: what an engine cannot read shows when it reads it (staticFallback.ts).
 */
export function canRunApp(view: object): boolean {
  return NEEDED.every(([place, name]) => {
    let owner: unknown = view;
    for (const step of place)
      owner = owner === undefined ? undefined : (owner as Record<string, unknown>)[step];
    return owner !== undefined && owner !== null && name in (owner as object);
  });
}
