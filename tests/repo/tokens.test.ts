import { describe, expect, it } from 'vitest';
import { type ChartTheme, CSS_THEME } from '../../src/styles/theme.ts';
import { SYSTEM_COLOURS, TOKENS } from '../../src/styles/tokens.ts';
import { readText, trackedFiles } from './files.ts';

const css = readText('src/styles/tokens.css');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** WCAG 2 relative luminance of #RRGGBB. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The block of tokens.css for a selector. */
function blockOf(selector: string): string {
  const at = css.indexOf(selector);
  return at < 0 ? '' : css.slice(at, css.indexOf('}', at));
}

type Token = keyof ChartTheme;

/** Text colours by background: at least 4.5:1. */
const TEXT: ReadonlyArray<readonly [text: Token, grounds: readonly Token[]]> = [
  ['ink', ['paper', 'surface', 'highlight', 'dataFaint', 'dataLight', 'fallFaint', 'fallLight', 'hairline']],
  ['inkSecond', ['paper', 'surface', 'highlight', 'dataFaint']],
  ['accent', ['paper', 'surface', 'highlight', 'dataFaint']],
  ['data', ['paper', 'surface']],
  // Buttons with an ink background, exceeded time, names on the darkest counties.
  ['paper', ['ink', 'accent']],
  ['surface', ['data', 'fall']],
];

/** Marks, outlines of controls and focus rings by background: at least 3:1. */
const MARKS: ReadonlyArray<readonly [mark: Token, grounds: readonly Token[]]> = [
  ['data', ['paper', 'surface', 'highlight', 'dataFaint']],
  ['fall', ['paper', 'surface']],
  ['line3', ['paper', 'surface']],
  ['line4', ['paper', 'surface']],
  ['line5', ['paper', 'surface']],
  ['line6', ['paper', 'surface']],
  ['dataLight', ['paper', 'surface']],
  ['fallLight', ['paper', 'surface']],
  ['accent', ['paper', 'surface', 'highlight', 'dataFaint', 'fallFaint']],
  ['focus', ['paper', 'surface', 'highlight', 'dataFaint', 'fallFaint']],
  ['ink', ['paper', 'surface']],
  ['inkSecond', ['paper', 'surface', 'dataFaint']],
  ['rule', ['paper', 'surface']],
];

const pairsOf = (theme: ChartTheme, list: typeof TEXT) =>
  list.flatMap(([front, grounds]) =>
    grounds.map((ground) => ({
      pair: `${front} on ${ground}`,
      ratio: contrast(theme[front], theme[ground]),
    })),
  );

describe.each(Object.entries(TOKENS))('tokens of %s', (theme, tokens) => {
  it.each(Object.entries(tokens))('%s is the same in CSS and in TypeScript', (name, value) => {
    const block = blockOf(theme === 'light' ? ':root {' : `:root[data-theme="${theme}"] {`);
    const stated = new RegExp(`--${kebab(name)}: (#[0-9a-f]{6});`, 'i').exec(block)?.[1];
    expect(stated?.toUpperCase()).toBe(value.toUpperCase());
  });

  it.each(pairsOf(tokens, TEXT))('$pair is legible as text', ({ ratio }) => {
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairsOf(tokens, MARKS))('$pair is seen as a mark', ({ ratio }) => {
    expect(ratio).toBeGreaterThanOrEqual(3);
  });
});

/** Hue, 0 to 360, and chroma, 0 to 255, of #RRGGBB: what makes a colour look like another, whatever their lightness. */
function hueOf(hex: string): { readonly hue: number; readonly chroma: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const chroma = Math.max(r, g, b) - Math.min(r, g, b);
  if (chroma === 0) return { hue: 0, chroma };
  const sixth =
    Math.max(r, g, b) === r
      ? (g - b) / chroma
      : Math.max(r, g, b) === g
        ? 2 + (b - r) / chroma
        : 4 + (r - g) / chroma;
  return { hue: (sixth * 60 + 360) % 360, chroma };
}

describe('the speaker’s ink on the wall', () => {
  const DATA = [
    'accent',
    'data',
    'dataLight',
    'fall',
    'fallLight',
    'line3',
    'line4',
    'line5',
    'line6',
  ] as const;
  const inkOf = (theme: string) => {
    const block = blockOf(theme === 'light' ? ':root {' : `:root[data-theme="${theme}"] {`);
    const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? '';
    return { pen: colour('pen'), edge: colour('pen-edge') };
  };

  it.each(Object.entries(TOKENS))('is seen in %s, on its edge as on the slide', (theme, tokens) => {
    const { pen, edge } = inkOf(theme);
    for (const ground of [tokens.paper, tokens.surface, edge])
      expect(contrast(pen, ground)).toBeGreaterThan(4.5);
  });

  it.each(Object.entries(TOKENS))('is no colour of a figure in %s', (theme, tokens) => {
    const ink = hueOf(inkOf(theme).pen);
    expect(ink.chroma).toBeGreaterThan(170);
    for (const name of DATA) {
      const figure = hueOf(tokens[name]);
      const apart = Math.abs(ink.hue - figure.hue);
      const isOther = Math.min(apart, 360 - apart) > 20 || ink.chroma - figure.chroma > 80;
      expect(isOther, `${name} ${tokens[name]}`).toBe(true);
    }
  });
});

/** Tokens that style sheets use for a property, including gradients and shorthands. */
function usedAs(property: RegExp, sheets: readonly string[]): Set<string> {
  const values = sheets.flatMap((text) =>
    Array.from(text.matchAll(/([\w-]+):([^;{}]+);/g))
      .filter(([, name = '']) => property.test(name))
      .map(([, , value = '']) => value),
  );
  return new Set(
    values.flatMap((value) => Array.from(value.matchAll(/var\(--([a-z-]+)/g), ([, name = '']) => name)),
  );
}

const listed = (list: typeof TEXT, side: 'front' | 'ground') =>
  new Set(list.flatMap(([front, grounds]) => (side === 'front' ? [front] : grounds)).map(kebab));

/** QR codes and the laser have colours that no theme changes, the ink a test of its own; lengths are not colours. */
const FIXED = /^(?:code|laser|pen)-|^(?:laser|pen)$/;
const unlisted = (used: Set<string>, known: ReadonlySet<string>) =>
  [...used].filter((name) => !known.has(name) && !FIXED.test(name));

describe('style sheets', () => {
  const sheets = trackedFiles()
    .filter((path) => /^src\/.*\.css$/.test(path) && !path.startsWith('src/styles/tokens'))
    .map(readText);
  const unknown = (texts: readonly string[]) => [
    ...unlisted(usedAs(/^color$/, texts), listed(TEXT, 'front')),
    ...unlisted(
      usedAs(/^background(?:-color)?$/, texts),
      new Set([...listed(TEXT, 'ground'), ...listed(MARKS, 'front')]),
    ),
    // Separators between rows carry no information, so they may be faint.
    ...unlisted(
      usedAs(/^(?:stroke|fill)$/, texts),
      new Set([...listed(MARKS, 'front'), ...listed(MARKS, 'ground'), 'hairline']),
    ),
  ];

  it('put no token where its contrast is not computed', () => {
    expect(sheets.length).toBeGreaterThan(50);
    expect(unknown(sheets)).toEqual([]);
  });

  it('are caught with a seeded violation', () => {
    expect(unknown(['.a { color: var(--hairline); }'])).toEqual(['hairline']);
    expect(unknown(['.a { background: var(--shade); }'])).toEqual(['shade']);
  });

  it('move nothing for a reader who asks for no motion', () => {
    const moving = (text: string) => {
      const still = text.replace(
        /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g,
        '',
      );
      return Array.from(
        still.matchAll(/(?:animation|transition|scroll-behavior)[\w-]*: (?!none|auto)[^;]+/g),
        ([found]) => found,
      );
    };
    expect(sheets.flatMap(moving)).toEqual([]);
    expect(moving('.a { transition: color 1s; }')).toHaveLength(1);
    expect(
      moving('@media (prefers-reduced-motion: no-preference) {\n .a { transition: color 1s; }\n}'),
    ).toEqual([]);
  });
});

describe('forced colours', () => {
  it.each(Object.entries(SYSTEM_COLOURS))('give %s a colour of the system, here and there', (name, value) => {
    const block = blockOf('@media (forced-colors: active)');
    expect(new RegExp(`--${kebab(name)}: (\\w+);`).exec(block)?.[1]).toBe(value);
    expect(value).toMatch(/^(?:Canvas|CanvasText|LinkText|GrayText|Highlight)$/);
  });
});

it('a drawing that follows the page names the tokens by their own names', () => {
  for (const name of Object.keys(TOKENS.light))
    expect(CSS_THEME[name as Token]).toBe(`var(--${kebab(name)})`);
});
