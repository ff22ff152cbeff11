import { describe, expect, it } from 'vitest';
import { startHistory } from '../../../../../src/model/show/commandLog.ts';
import { messageEnvelope, type PresenterMessage } from '../../../../../src/model/show/presenterMessage.ts';
import { startShow } from '../../../../../src/model/show/presenterState.ts';
import { Channel, createRandom, DECK_SLIDES } from './windowsInStep.ts';

const PLACE = { deck: 'main', session: 'default', count: DECK_SLIDES };
const FORGER = 'forger00';

/** A console and a wall on slide 3, known to each other, and a page that is none of them. */
function openShow() {
  const channel = new Channel(createRandom(7), 10);
  const speaker = channel.open({ role: 'speaker' });
  const wall = channel.open();
  channel.settle();
  speaker.presenter.getState().act({ type: 'goTo', slide: 3 });
  channel.settle();
  const envelope = (sender = FORGER) => messageEnvelope(PLACE, sender, 'abc123');
  const both = [speaker, wall];
  const refusalsOf = () => both.map(({ presenter }) => presenter.getState().refusals);
  const slides = () => both.map(({ presenter }) => presenter.getState().show.slide);
  const forge = (message: PresenterMessage) => {
    channel.post('elsewhere', message);
    channel.pass(50);
  };
  return { channel, speaker, wall, envelope, forge, refusalsOf, slides };
}

const command = (revision: number, author = FORGER, number = 1) =>
  ({ revision, author, number, action: { type: 'press', command: 'black' } }) as const;

const greeting = (nonce: string, echoes: Record<string, string> = {}) => ({
  role: 'speaker' as const,
  width: 1,
  height: 1,
  hidden: false,
  fullScreen: false,
  clicker: null,
  lacking: null,
  nonce,
  echoes,
  clock: 1,
  since: 1,
  uptime: 1,
  term: 0,
  origin: FORGER,
  total: 1,
  revision: 1,
});

describe('a page of the same origin', () => {
  it('that never greeted commands nothing and is named', () => {
    const { speaker, forge, envelope, refusalsOf, slides } = openShow();
    const now = speaker.clock.now();
    forge({ kind: 'command', ...envelope(), term: 0, command: command(now) });
    forge({ kind: 'pointer', ...envelope(), focus: 'some-rate', at: null });
    expect(slides()).toEqual([3, 3]);
    for (const refusals of refusalsOf()) expect(refusals).toEqual({ stranger: 2 });
    expect(speaker.presenter.getState().pointer.focus).toBeNull();
  });

  it('that greets without listening is named once its time is over', () => {
    const { channel, speaker, wall, forge, envelope, refusalsOf } = openShow();
    forge({ kind: 'hello', ...envelope(), ...greeting('n0n0n0n0') });
    forge({ kind: 'command', ...envelope(), term: 0, command: command(speaker.clock.now()) });
    channel.settle();
    for (const { presenter } of [speaker, wall]) expect(presenter.getState().show.blank).toBeNull();
    for (const refusals of refusalsOf()) expect(refusals).toEqual({ stranger: 1 });
    expect(Object.keys(speaker.presenter.getState().peers)).toEqual([wall.id]);
  });

  it('that writes in the name of a window is named there, and 接管 heals what it did', () => {
    const { channel, speaker, wall, forge, envelope, slides } = openShow();
    const { history } = speaker.presenter.getState();
    const number = (history.counts[speaker.id] ?? 0) + 1;
    const own = command(speaker.clock.now(), speaker.id, number);
    forge({ kind: 'command', ...envelope(speaker.id), term: 0, command: own });
    expect(speaker.presenter.getState().refusals).toEqual({ stranger: 1 });
    // The wall took it for the console's next command, and misses the real one.
    speaker.presenter.getState().act({ type: 'press', command: 'next' });
    channel.settle();
    speaker.presenter.getState().takeOver();
    channel.settle();
    expect(slides()).toEqual([4, 4]);
    expect(wall.presenter.getState().show).toEqual(speaker.presenter.getState().show);
    speaker.presenter.getState().act({ type: 'press', command: 'next' });
    channel.settle();
    expect(slides()).toEqual([5, 5]);
  });

  it('changes nothing by repeating what a window has said', () => {
    const { channel, speaker, wall, forge, envelope, slides } = openShow();
    const overheard = speaker.presenter.getState();
    if (!overheard.issued) throw new Error('no command');
    channel.pass(50);
    speaker.presenter.getState().act({ type: 'press', command: 'next' });
    channel.settle();
    const age = { clock: speaker.clock.now(), since: speaker.clock.since(), uptime: speaker.clock.uptime() };
    forge({ kind: 'history', ...envelope(speaker.id), ...age, history: overheard.history });
    forge({ kind: 'command', ...envelope(speaker.id), term: 0, command: overheard.issued });
    channel.settle();
    expect(slides()).toEqual([4, 4]);
    expect(wall.presenter.getState().show).toEqual(speaker.presenter.getState().show);
  });

  it('that listens and answers can command, but not from the future, nor beyond recovery', () => {
    const { channel, speaker, wall, forge, envelope, refusalsOf, slides } = openShow();
    const nonces = { [speaker.id]: `${speaker.id}n1`, [wall.id]: `${wall.id}n1` };
    forge({ kind: 'hello', ...envelope(), ...greeting('n0n0n0n0', nonces) });
    forge({ kind: 'command', ...envelope(), term: 0, command: command(Number.MAX_SAFE_INTEGER - 1) });
    const poison = {
      ...startHistory({ ...startShow(9, DECK_SLIDES), blank: 'black' as const }, FORGER),
      counts: { [FORGER]: 1 },
      settled: { revision: Number.MAX_SAFE_INTEGER - 1, author: FORGER },
    };
    const age = { clock: 0, since: 0, uptime: Number.MAX_SAFE_INTEGER };
    forge({ kind: 'history', ...envelope(), ...age, history: poison });
    for (const refusals of refusalsOf()) expect(refusals).toEqual({ time: 2 });
    expect(slides()).toEqual([3, 3]);
    forge({ kind: 'command', ...envelope(), term: 0, command: command(speaker.clock.now()) });
    expect(wall.presenter.getState().show.blank).toBe('black');
    speaker.presenter.getState().takeOver();
    channel.settle();
    for (const { presenter } of [speaker, wall])
      expect(presenter.getState()).toMatchObject({ show: { slide: 3, blank: null }, history: { term: 1 } });
    forge({ kind: 'command', ...envelope(), term: 1, command: command(speaker.clock.now()) });
    channel.settle();
    expect(wall.presenter.getState().show.blank).toBeNull();
    speaker.presenter.getState().act({ type: 'press', command: 'next' });
    wall.presenter.getState().act({ type: 'press', command: 'next' });
    channel.settle();
    expect(slides()).toEqual([5, 5]);
  });
});
