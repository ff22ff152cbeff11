import { describe, expect, it } from 'vitest';
import { lowerCalls } from '../../tools/plugins/lowerMethods.ts';
import { ALLOWED, engineFaults, SCRIPT_RULES, STYLE_RULES } from './engineRules.ts';
import { readText, trackedFiles } from './files.ts';

/** One realistic seeded violation for each rule. */
const SEEDS: Readonly<Record<string, string>> = {
  at: 'list.at(-1)',
  replaceAll: "text.replaceAll('a', 'b')",
  'findLast, findLastIndex': 'list.findLast((item) => item)',
  'toSorted, toReversed, toSpliced': 'list.toSorted()',
  'isWellFormed, toWellFormed': 'text.isWellFormed()',
  'isSubsetOf, isSupersetOf, isDisjointFrom, symmetricDifference': 'a.isSubsetOf(b)',
  replaceChildren: 'box.replaceChildren(item)',
  checkVisibility: 'box.checkVisibility()',
  'showModal, showPopover, hidePopover, togglePopover': 'dialog.showModal()',
  startViewTransition: 'document.startViewTransition(update)',
  getAnimations: 'box.getAnimations()',
  requestSubmit: 'form.requestSubmit()',
  'requestFullscreen, exitFullscreen': 'box.requestFullscreen()',
  'setHTML, setHTMLUnsafe, getHTML': 'box.getHTML()',
  'formatRange, formatRangeToParts': 'format.formatRange(a, b)',
  'Object.hasOwn': 'Object.hasOwn(a, b)',
  groupBy: 'Map.groupBy(list, key)',
  'Array.fromAsync': 'Array.fromAsync(list)',
  'Promise.any, try, withResolvers': 'Promise.any(list)',
  'Iterator.from': 'Iterator.from(list)',
  'Uint8Array.fromHex, fromBase64': 'Uint8Array.fromHex(text)',
  'Error.isError': 'Error.isError(error)',
  'AbortSignal.any, timeout': 'AbortSignal.timeout(9)',
  'URL.canParse, parse': 'URL.canParse(text)',
  'young Intl': "new Intl.Segmenter('zh')",
  'dateStyle, timeStyle': "{ dateStyle: 'long' }",
  structuredClone: 'structuredClone(value)',
  randomUUID: 'crypto.randomUUID()',
  'AggregateError, WeakRef': 'new WeakRef(value)',
  BroadcastChannel: "new BroadcastChannel('a')",
  CompressionStream: "new DecompressionStream('gzip')",
  'made style sheets': 'document.adoptedStyleSheets = []',
  requestIdleCallback: 'requestIdleCallback(work)',
  reportError: 'reportError(error)',
  wakeLock: "navigator.wakeLock.request('screen')",
  navigation: 'navigation.navigate(url)',
  'aria of an element': "box.ariaLabel = 'a'",
  inert: 'box.inert = true',
  lookbehind: '/(?<=a)b/',
  'inset, inset-inline, inset-block': '.a { inset: 0; }',
  'margin-inline and the like': '.a { margin-inline: 1rem; }',
  'aspect-ratio': '.a { aspect-ratio: 16 / 9; }',
  'translate, rotate, scale': '.a { rotate: 45deg; }',
  'container, container-type, container-name': '.a { container-type: size; }',
  'animation-timeline, anchor-name, position-anchor, position-area': '.a { anchor-name: --b; }',
  ':is, :where': '.a:is(.b, .c) { color: red; }',
  ':not with a list': '.a:not(.b, .c) { color: red; }',
  ':has': '.a:has(.b) { color: red; }',
  ':nth-child of': ':nth-child(2 of .a) { color: red; }',
  ':dir, :popover-open, :modal': ':modal { color: red; }',
  ':focus-visible': '.a:focus-visible { outline: 1px solid; }',
  '@layer, @container, @scope': '@layer base { .a { color: red; } }',
  '@supports selector': '@supports selector(:focus-within) { .a { color: red; } }',
  'range of a media feature': '@media (width >= 40rem) { .a { color: red; } }',
  nesting: '.a { & .b { color: red; } }',
  'dvh, svh, lvh': '.a { height: 100dvh; }',
  'lh, cap, container units': '.a { height: 2lh; }',
  'color-mix': '.a { color: color-mix(in srgb, red, blue); }',
  'light-dark': '.a { color: light-dark(red, blue); }',
  'lab, lch, oklab, oklch, hwb, color()': '.a { color: oklch(40% 0.2 30); }',
  'conic-gradient': '.a { background: conic-gradient(red, blue); }',
  'overflow: clip': '.a { overflow: clip; }',
  revert: '.a { all: revert; }',
  subgrid: '.a { grid-template-columns: subgrid; }',
  'fit-content': '.a { width: fit-content; }',
  'thickness in text-decoration': '.a { text-decoration: underline dotted red 1px; }',
  'round, mod, trigonometry': '.a { width: round(1.5px, 1px); }',
  'button as flex or grid': 'button { display: grid; }',
};

const isStyleRule = (name: string): boolean => STYLE_RULES.some((rule) => rule.name === name);

// The prerenderer runs in Node.
const source = trackedFiles().filter(
  (path) => /^src\/.*\.(?:ts|tsx|css)$/.test(path) && !path.startsWith('src/prerender/'),
);

describe('old engines', () => {
  it('know everything our own code and styles use', () => {
    expect(source.length).toBeGreaterThan(200);
    expect(source.flatMap((path) => engineFaults(path, readText(path)))).toEqual([]);
  });

  it('have a seeded violation for every rule, and each is caught by its own', () => {
    const rules = [...SCRIPT_RULES, ...STYLE_RULES].map(({ name }) => name);
    expect(Object.keys(SEEDS).sort()).toEqual([...rules].sort());
    for (const [name, text] of Object.entries(SEEDS)) {
      const path = isStyleRule(name) ? 'src/a.module.css' : 'src/a.ts';
      expect(engineFaults(path, text, []), name).toHaveLength(1);
      expect(engineFaults(path, text, [])[0]).toContain(`: ${name} (`);
    }
  });

  it('are told a gap of flex, wherever in the file its two halves stand', () => {
    expect(engineFaults('a.css', '.a { display: flex; gap: 1rem; }')).toHaveLength(1);
    expect(engineFaults('a.css', '.a{column-gap:1rem}.b{color:red}.a{display:inline-flex}')).toHaveLength(1);
    expect(engineFaults('a.css', '.a { display: grid; gap: 1rem; }')).toEqual([]);
    expect(engineFaults('a.css', '.a { columns: 2; column-gap: 1rem; }')).toEqual([]);
  });

  it('are not told what only stands in a comment, bears the name, asks first, or takes back', () => {
    expect(engineFaults('a.ts', '/** not crypto.randomUUID() */\n// list.at(-1)\nconst a = 1;')).toEqual([]);
    expect(engineFaults('a.js', 'f({...at(n.data,e)})')).toEqual([]);
    expect(engineFaults('a.ts', "typeof BroadcastChannel === 'function'")).toEqual([]);
    expect(engineFaults('a.css', ':focus:not(:focus-visible) { outline: none; }')).toEqual([]);
  });

  it('are excused only for a reason that still holds', () => {
    expect(ALLOWED.filter(({ reason }) => reason.length < 15)).toEqual([]);
    const stale = ALLOWED.filter(
      ({ rule, file }) =>
        file !== undefined &&
        !source.some(
          (path) =>
            file.test(path) &&
            engineFaults(path, readText(path), []).some((fault) => fault.includes(`: ${rule} (`)),
        ),
    );
    expect(stale).toEqual([]);
  });

  it('get the older spelling of a method that dependencies use', () => {
    expect(lowerCalls('if (!Object.hasOwn(a, "b")) c();')).toBe(
      'if (!Object.prototype.hasOwnProperty.call(a, "b")) c();',
    );
    expect(lowerCalls('Object.keys(a)')).toBeNull();
  });
});
