import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, useNavigate } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLiveSwap } from '../../src/panels/charts/useLiveSwap.ts';

function Picture() {
  const { box } = useLiveSwap(true, false, () => {});
  const navigate = useNavigate();
  return (
    <div ref={box}>
      <button type="button" onClick={() => navigate('/d/some')}>
        关闭出处
      </button>
    </div>
  );
}

const show = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <Picture />
    </MemoryRouter>,
  );

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a picture that goes while the focus is still expected back leaves no timer behind', () => {
  const before = vi.getTimerCount();
  const { unmount } = show('/d/some?f=a-record');
  fireEvent.click(screen.getByRole('button'));
  expect(vi.getTimerCount()).toBeGreaterThan(before);
  fireEvent.focusIn(document.body);
  expect(vi.getTimerCount()).toBeGreaterThan(before);
  unmount();
  expect(vi.getTimerCount()).toBe(before);
});

it('a picture that goes just after a finger was lifted leaves no timer behind', () => {
  const before = vi.getTimerCount();
  const { unmount } = show('/d/some');
  fireEvent.pointerUp(window);
  expect(vi.getTimerCount()).toBeGreaterThan(before);
  unmount();
  expect(vi.getTimerCount()).toBe(before);
});
