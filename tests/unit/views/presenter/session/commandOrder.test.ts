import { describe, expect, it } from 'vitest';
import { settleHistory } from '../../../../../src/model/show/commandLog.ts';
import {
  reduceShow,
  SHOW_COMMANDS,
  type ShowAction,
  type ShowState,
  startShow,
} from '../../../../../src/model/show/presenterState.ts';
import { isWhole } from '../../../../support/forms.ts';
import { Channel, createRandom, DECK_SLIDES, type SimulatedWindow } from './windowsInStep.ts';

interface Pressed {
  readonly at: number;
  readonly action: ShowAction;
}

const showOfWindow = ({ presenter }: SimulatedWindow): ShowState => presenter.getState().show;

/** What one window alone would show after all keys, in the order in which they were pressed. */
function playAll(pressed: readonly Pressed[]): ShowState {
  const inOrder = [...pressed].sort((a, b) => a.at - b.at);
  return inOrder.reduce(
    (state, { at, action }) => reduceShow(state, action, { count: DECK_SLIDES, now: at }),
    startShow(1, DECK_SLIDES, new Channel(() => 0, 0).now),
  );
}

function drawAction(random: () => number): ShowAction {
  const draw = random();
  if (draw < 0.4) return { type: 'press', command: 'next' };
  if (draw < 0.55) return { type: 'press', command: 'previous' };
  if (draw < 0.65) return { type: 'press', command: 'black' };
  if (draw < 0.75) return { type: 'goTo', slide: 1 + Math.floor(random() * DECK_SLIDES) };
  if (draw < 0.85) return { type: 'digit', digit: String(Math.floor(random() * 10)) };
  if (draw < 0.88) return { type: 'propose', answer: { domain: 'roads', record: 'some-rate' } };
  const command = SHOW_COMMANDS[Math.floor(random() * SHOW_COMMANDS.length)] ?? 'next';
  return { type: 'press', command, record: null };
}

/** Presses keys in all windows while their messages are under way, and the mouse moves. */
function pressKeys(channel: Channel, random: () => number, keys: number): Pressed[] {
  const pressed: Pressed[] = [];
  for (let key = 0; key < keys; key += 1) {
    const own = channel.windows[Math.floor(random() * channel.windows.length)];
    if (!own) throw new Error('no window');
    own.presenter.getState().point({ focus: random() < 0.5 ? 'some-rate' : null });
    own.presenter.getState().point({ at: { x: random(), y: random() } });
    const action = drawAction(random);
    own.presenter.getState().act(action);
    pressed.push({ at: channel.now, action });
    channel.pass(0.01 + random() * 60);
  }
  return pressed;
}

const SEEDS = isWhole('orders') ? 200 : 6;

describe('commands of several windows', () => {
  for (let seed = 0; seed < SEEDS; seed += 1)
    it(`end as one window alone would, however late their messages are (seed ${seed})`, () => {
      const random = createRandom(seed);
      const channel = new Channel(random, [2, 40, 300][seed % 3] ?? 2);
      for (let window = 0; window < 2 + (seed % 3); window += 1) {
        channel.open({ slide: 1 });
        channel.pass(5);
      }
      channel.settle();
      const pressed = pressKeys(channel, random, 200);
      channel.settle();
      const expected = playAll(pressed);
      for (const window of channel.windows) {
        const { timer, trail, ...show } = showOfWindow(window);
        const { timer: known, trail: told, ...rest } = expected;
        expect(show).toEqual(rest);
        expect(trail.past).toEqual(told.past);
        // A key is counted a microsecond later where its window had already issued one at that time.
        const untimed = told.log.map((entry, at) => ({ ...entry, at: trail.log[at]?.at }));
        expect(trail.log).toEqual(untimed);
        for (const [at, entry] of told.log.entries())
          expect(Math.abs((trail.log[at]?.at ?? 0) - entry.at)).toBeLessThan(2);
        expect(Math.abs(timer.before - known.before)).toBeLessThan(1);
        expect(window.presenter.getState().refusals).toEqual({});
      }
    });

  for (let seed = 0; seed < SEEDS; seed += 1)
    it(`agree again after a window was deaf, was reloaded or came late (seed ${seed})`, () => {
      const random = createRandom(1000 + seed);
      const channel = new Channel(random, 30);
      const clockOff = seed % 4 === 0 ? 3_600_000 : 0;
      channel.open({ role: 'speaker' });
      const wall = channel.open();
      channel.settle();
      pressKeys(channel, random, 30);
      channel.pass(200);
      wall.deaf = true;
      pressKeys(channel, random, 40);
      wall.deaf = false;
      channel.settle();
      const [first] = channel.windows;
      for (const window of channel.windows)
        expect(showOfWindow(window)).toEqual(first && showOfWindow(first));
      const kept = settleHistory(wall.presenter.getState().history, DECK_SLIDES);
      channel.close(wall);
      pressKeys(channel, random, 5);
      channel.open({ slide: 9, kept, clockOff });
      channel.open({ slide: 77, clockOff });
      channel.settle();
      const pressed = pressKeys(channel, random, 150);
      channel.settle();
      expect(pressed.length).toBe(150);
      const shows = channel.windows.map(showOfWindow);
      expect(shows).toHaveLength(3);
      for (const show of shows) expect(show).toEqual(shows[0]);
      for (const { presenter } of channel.windows) expect(presenter.getState().refusals).toEqual({});
    });

  it('are ordered by the press of the key, even where its window was busy', () => {
    const channel = new Channel(() => 1, 50);
    const [one, other] = [channel.open(), channel.open()];
    channel.settle();
    const at = () => channel.now - 1_000_000;
    const early = at();
    channel.pass(20);
    one?.presenter.getState().act({ type: 'press', command: 'black' });
    // The other window reads a key that was pressed 20 ms before.
    other?.presenter.getState().act({ type: 'press', command: 'next' }, early);
    channel.settle();
    for (const window of channel.windows)
      expect(showOfWindow(window)).toMatchObject({ slide: 2, blank: 'black' });
  });

  it('are never reverted by the mouse, whose messages have no order', () => {
    const channel = new Channel(() => 0.5, 20);
    const [one, other] = [channel.open(), channel.open()];
    channel.settle();
    for (let turn = 0; turn < 40; turn += 1) {
      one?.presenter.getState().act({ type: 'press', command: 'next' });
      for (let move = 0; move < 20; move += 1)
        other?.presenter.getState().point({ at: { x: move / 20, y: 0.5 } });
      channel.pass(8);
    }
    channel.settle();
    const total = Object.values(one?.presenter.getState().history.counts ?? {}).reduce(
      (sum, n) => sum + n,
      0,
    );
    expect(total).toBe(40);
    for (const window of channel.windows) expect(showOfWindow(window).slide).toBe(41);
  });

  it('of two screens that leave a page at once turn one page', () => {
    const channel = new Channel(() => 0.5, 20);
    const both = [channel.open(), channel.open()];
    channel.settle();
    for (const { presenter } of both) presenter.getState().act({ type: 'advance', from: 1 });
    channel.settle();
    for (const window of channel.windows) expect(showOfWindow(window).slide).toBe(2);
  });
});
