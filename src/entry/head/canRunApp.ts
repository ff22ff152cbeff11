/**
 * The features that the app requires, with where they are found. Chromium 80, Firefox 78 and Safari 14 have
 * all of them.
 */
const NEEDED: ReadonlyArray<readonly [path: readonly string[], name: string]> = [
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
 * Whether a window has the features that the app requires. Syntax cannot be tested where scripts may not
 * evaluate text; an engine that cannot parse the app fails when it loads (staticFallback.ts).
 */
export function canRunApp(view: object): boolean {
  return NEEDED.every(([path, name]) => {
    let owner: unknown = view;
    for (const step of path)
      owner = owner === undefined ? undefined : (owner as Record<string, unknown>)[step];
    return owner !== undefined && owner !== null && name in (owner as object);
  });
}
