import { expect, it } from 'vitest';
import { canRunApp } from '../../../../src/entry/head/canRunApp.ts';

const own = (...names: string[]) => Object.fromEntries(names.map((name) => [name, () => undefined]));

const ABLE = {
  HTMLScriptElement: { prototype: own('noModule') },
  ...own('fetch', 'AbortController', 'ResizeObserver', 'IntersectionObserver', 'BigInt', 'globalThis'),
  CSS: own('supports'),
  Object: own('fromEntries'),
  Promise: own('allSettled'),
  Array: { prototype: own('flatMap') },
  String: { prototype: own('matchAll') },
};

it('asks a window for all that the app needs', () => {
  expect(canRunApp(ABLE)).toBe(true);
});

it.each(Object.keys(ABLE))('turns a window without %s away', (name) => {
  const { [name as keyof typeof ABLE]: _, ...rest } = ABLE;
  expect(canRunApp(rest)).toBe(false);
});

it.each(Object.entries(ABLE).filter(([, value]) => typeof value === 'object'))(
  'turns a window away whose %s has nothing of it',
  (name) => {
    expect(canRunApp({ ...ABLE, [name]: { prototype: {} } })).toBe(false);
  },
);
