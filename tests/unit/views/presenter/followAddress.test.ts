import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPresenterStore } from '../../../../src/state/presenterStore.ts';
import { createSessionClock } from '../../../../src/state/sessionClock.ts';
import { ADDRESS_REST_MS, followAddress } from '../../../../src/views/presenter/session/followAddress.ts';

const COUNT = 21;

/** A fake address bar: `type` is the user's action, `written` what the presenter wrote. */
function createAddress(slide: number) {
  const written: number[] = [];
  const listeners = new Set<() => void>();
  return {
    written,
    listeners,
    read: () => slide,
    write: (next: number) => {
      slide = next;
      written.push(next);
    },
    watch: (onChange: () => void) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    type: (next: number) => {
      slide = next;
      for (const listener of listeners) listener();
    },
  };
}

function start(slide: number) {
  const address = createAddress(slide);
  const presenter = createPresenterStore({ self: 'aaaaaaaa', slide, count: COUNT });
  const stop = followAddress(presenter, address);
  const press = (...commands: Array<'next' | 'previous' | 'last' | 'evidence'>) => {
    for (const command of commands) presenter.getState().act({ type: 'press', command });
  };
  const slideNow = () => presenter.getState().show.slide;
  return { address, presenter, press, slideNow, stop };
}

const rest = () => vi.advanceTimersByTime(ADDRESS_REST_MS);

describe('the address of a presentation', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given the slide once the keys rest, however many pages were turned', () => {
    const { address, press } = start(3);
    for (let turn = 0; turn < 10; turn += 1) {
      press('next');
      vi.advanceTimersByTime(ADDRESS_REST_MS / 2);
    }
    expect(address.written).toEqual([]);
    rest();
    expect(address.written).toEqual([13]);
    press('previous');
    rest();
    expect(address.written).toEqual([13, 12]);
  });

  it('is not written where the deck is back on the slide that it names', () => {
    const { address, press } = start(3);
    press('next', 'previous');
    rest();
    expect(address.written).toEqual([]);
  });

  it('leads to the slide that was typed, also while an older number waits to be written', () => {
    const { address, press, slideNow } = start(3);
    press('next');
    address.type(9);
    expect(slideNow()).toBe(9);
    rest();
    expect(address.written).toEqual([]);
    expect(slideNow()).toBe(9);
    // The slide that the deck showed before is a valid target like any other.
    address.type(3);
    expect(slideNow()).toBe(3);
  });

  it('takes nothing off the wall where something else in it was changed', () => {
    const { address, press, presenter } = start(3);
    press('evidence');
    address.type(3);
    expect(presenter.getState().show.evidence).not.toBeNull();
  });

  it('is put right where it names a slide that the deck does not have', () => {
    const { address, slideNow } = start(99);
    rest();
    expect(address.written).toEqual([COUNT]);
    address.type(40);
    expect(slideNow()).toBe(COUNT);
    rest();
    expect(address.written).toEqual([COUNT, COUNT]);
  });

  it('follows a slide that another window turned to', () => {
    const { address, presenter } = start(3);
    const { now } = createSessionClock();
    presenter
      .getState()
      .receive({ revision: now(), author: 'bbbbbbbb', number: 1, action: { type: 'goTo', slide: 7 } });
    rest();
    expect(address.written).toEqual([7]);
  });

  it('is left alone once the presentation has ended', () => {
    const { address, press, stop } = start(3);
    press('next');
    stop();
    rest();
    expect(address.written).toEqual([]);
    expect(address.listeners.size).toBe(0);
  });
});
