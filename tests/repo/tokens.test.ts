import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../src/styles/tokens.ts';
import { readText } from './files.ts';

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

/** The block of tokens.css that a theme is written in. */
function blockOf(theme: string): string {
  const selector = theme === 'light' ? ':root {' : `:root[data-theme="${theme}"] {`;
  const at = css.indexOf(selector);
  return at < 0 ? '' : css.slice(at, css.indexOf('}', at));
}

describe.each(Object.entries(TOKENS))('tokens of %s', (theme, tokens) => {
  it.each(Object.entries(tokens))('%s is the same in CSS and in TypeScript', (name, value) => {
    const stated = new RegExp(`--${kebab(name)}: (#[0-9a-f]{6});`, 'i').exec(blockOf(theme))?.[1];
    expect(stated?.toUpperCase()).toBe(value.toUpperCase());
  });

  it('keep text at 4.5:1 and marks at 3:1 on every ground', () => {
    for (const ground of [tokens.paper, tokens.surface, tokens.highlight, tokens.dataFaint]) {
      for (const text of [tokens.ink, tokens.inkSecond, tokens.accent])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      for (const mark of [tokens.data, tokens.accent, tokens.focus])
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
