import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { readComputedStyle } from '../support/computedStyle.ts';
import { readMedia } from '../support/media.ts';

/** As much of the text of a page as tells what stood there. */
const SHOWN_TEXT = 2_000;

configure({
  // Lazy-loaded parts are compiled on demand here, which is slow on a busy machine.
  asyncUtilTimeout: 30_000,
  // By default each try that fails while a test waits prints the whole page, which takes longer than the tries.
  getElementError: (message, container) =>
    new Error(`${message ?? ''}\n${(container.textContent ?? '').slice(0, SHOWN_TEXT)}`),
});

/** Every box has the width of a desktop panel and reports it once. */
class FixedResizeObserver {
  readonly #report: () => void;
  constructor(report: () => void) {
    this.#report = report;
  }
  observe(): void {
    this.#report();
  }
  unobserve(): void {}
  disconnect(): void {}
}

/** Every element is in the viewport. */
class AlwaysIntersecting {
  readonly #report: (entries: Array<{ isIntersecting: boolean }>) => void;
  constructor(report: (entries: Array<{ isIntersecting: boolean }>) => void) {
    this.#report = report;
  }
  observe(): void {
    this.#report([{ isIntersecting: true }]);
  }
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', FixedResizeObserver);
vi.stubGlobal('IntersectionObserver', AlwaysIntersecting);
vi.stubGlobal('matchMedia', readMedia);
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 300 });
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
vi.stubGlobal('getComputedStyle', readComputedStyle);
// No test may use the network, real or mocked.
vi.stubGlobal('fetch', (input: unknown) => {
  throw new Error(`unexpected fetch of ${String(input)}`);
});

let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  errors = vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  cleanup();
  const calls = errors.mock.calls.map((call: unknown[]) => call.map(String).join(' '));
  errors.mockRestore();
  globalThis.__YOUJU_FILES__ = undefined;
  window.location.hash = '';
  expect(calls).toEqual([]);
});

// The next file finds the window as this one did.
afterAll(() => {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name);
  document.title = '';
});
