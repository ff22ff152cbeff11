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

describe('tokens', () => {
  it.each(Object.entries(TOKENS.light))('%s is the same in CSS and in TypeScript', (name, value) => {
    const stated = new RegExp(`--${kebab(name)}: (#[0-9a-f]{6});`, 'i').exec(css)?.[1];
    expect(stated?.toUpperCase()).toBe(value.toUpperCase());
  });

  it('keep text at 4.5:1 and marks at 3:1 on every ground', () => {
    const t = TOKENS.light;
    for (const ground of [t.paper, t.surface, t.highlight, t.dataFaint]) {
      for (const text of [t.ink, t.inkSecond, t.accent])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      for (const mark of [t.data, t.accent, t.focus])
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
