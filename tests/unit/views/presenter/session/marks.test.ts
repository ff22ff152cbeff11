import { describe, expect, it } from 'vitest';
import { messageEnvelope } from '../../../../../src/model/show/presenterMessage.ts';
import { runMarkCommand } from '../../../../../src/views/presenter/session/markKeys.ts';
import { Channel, createRandom, DECK_SLIDES, type SimulatedWindow } from './windowsInStep.ts';

const at = (x: number, y = 0.5) => ({ x, y });
const marksOf = ({ presenter }: SimulatedWindow) => presenter.getState().marks;
const press = ({ presenter }: SimulatedWindow, command: 'pen' | 'zoom' | 'spotlight' | 'next' | 'freeze') =>
  presenter.getState().act({ type: 'press', command });

function openShow() {
  const channel = new Channel(createRandom(11), 10);
  const speaker = channel.open({ role: 'speaker' });
  const wall = channel.open();
  channel.settle();
  const draw = (...xs: number[]) => {
    for (const [index, x] of xs.entries()) speaker.presenter.getState().draw(at(x), index === 0);
    channel.settle();
  };
  return { channel, speaker, wall, draw };
}

describe('what is drawn on the wall', () => {
  it('is the same in both windows, stroke by stroke, and is taken back and cleared in both', () => {
    const { channel, speaker, wall, draw } = openShow();
    draw(0.1, 0.2, 0.3);
    draw(0.5, 0.6);
    expect(marksOf(wall)).toEqual(marksOf(speaker));
    expect(marksOf(wall).strokes.map(({ points }) => points.length)).toEqual([3, 2]);
    runMarkCommand(wall.presenter, 'undoStroke', 'Backspace');
    channel.settle();
    expect(marksOf(speaker).strokes).toEqual([{ points: [at(0.1), at(0.2), at(0.3)] }]);
    runMarkCommand(speaker.presenter, 'clearInk', 'c');
    channel.settle();
    expect(marksOf(wall).strokes).toEqual([]);
  });

  it('goes with the page in every window, and does not come back with it', () => {
    const { channel, speaker, wall, draw } = openShow();
    press(speaker, 'zoom');
    draw(0.1, 0.2);
    press(wall, 'next');
    channel.settle();
    for (const window of [speaker, wall]) {
      expect(marksOf(window).strokes).toEqual([]);
      expect(window.presenter.getState().show).toMatchObject({ slide: 2, zoom: false });
    }
    speaker.presenter.getState().act({ type: 'press', command: 'previous' });
    channel.settle();
    expect(marksOf(wall).strokes).toEqual([]);
  });

  it('is there again in a window that joins late, and in one that was reloaded', () => {
    const { channel, speaker, wall, draw } = openShow();
    press(speaker, 'zoom');
    speaker.presenter.getState().place({ zoom: { ...at(0.3), by: 3 } });
    draw(0.1, 0.2);
    const late = channel.open();
    channel.settle();
    expect(late.presenter.getState().show.zoom).toBe(true);
    expect(marksOf(late)).toEqual(marksOf(speaker));
    channel.close(speaker);
    const again = channel.open({ role: 'speaker' });
    channel.settle();
    expect(marksOf(again)).toEqual(marksOf(wall));
    expect(marksOf(again).strokes).toHaveLength(1);
  });

  it('is cleared in a reloaded window that had kept what the others have cleared meanwhile', () => {
    const { channel, speaker, wall, draw } = openShow();
    draw(0.1, 0.2);
    const kept = wall.presenter.getState();
    channel.close(wall);
    runMarkCommand(speaker.presenter, 'clearInk', 'c');
    const again = channel.open({ kept: kept.history });
    again.presenter.getState().followMarks(kept.marks);
    channel.settle();
    expect(marksOf(again).strokes).toEqual([]);
  });

  it('comes from no window that is not of this presentation', () => {
    const { channel, wall, draw } = openShow();
    draw(0.1, 0.2);
    const before = marksOf(wall);
    const place = { deck: 'main', session: 'default', count: DECK_SLIDES };
    const { view, aspect, spot, zoom } = before;
    const envelope = messageEnvelope(place, 'forger00', 'abc123');
    channel.post('elsewhere', { kind: 'ink', ...envelope, view, aspect, from: 0, points: [at(0.9)] });
    channel.post('elsewhere', { kind: 'marks', ...envelope, view, aspect, spot, zoom, strokes: [] });
    channel.post('elsewhere', { kind: 'places', ...envelope, view, aspect, spot, zoom });
    channel.settle();
    expect(marksOf(wall)).toEqual(before);
    expect(wall.presenter.getState().refusals.stranger).toBe(3);
  });

  it('is void once the console takes over', () => {
    const { channel, speaker, wall, draw } = openShow();
    press(speaker, 'spotlight');
    draw(0.1, 0.2);
    speaker.presenter.getState().takeOver();
    channel.settle();
    expect(marksOf(wall).strokes).toEqual([]);
    expect(wall.presenter.getState().show.spotlight).toBe(false);
    // Windows that come after it see what is drawn since.
    draw(0.4, 0.5, 0.6);
    const late = channel.open();
    channel.settle();
    expect(marksOf(late)).toEqual(marksOf(speaker));
    expect(marksOf(late).strokes).toHaveLength(1);
  });
});

describe('the keys of marks', () => {
  it('draw without a mouse, where the pen is set down', () => {
    const { channel, speaker, wall } = openShow();
    press(speaker, 'pen');
    channel.settle();
    const key = (command: Parameters<typeof runMarkCommand>[1], name = '') => {
      runMarkCommand(speaker.presenter, command, name);
      channel.settle();
    };
    key('moveMark', 'ArrowRight');
    expect(marksOf(wall).strokes).toEqual([]);
    key('penDown');
    key('moveMark', 'ArrowRight');
    key('moveMark', 'ArrowDown');
    key('penDown');
    key('moveMark', 'ArrowLeft');
    expect(marksOf(wall).strokes).toEqual([{ points: [at(0.5225), at(0.545), { x: 0.545, y: 0.54 }] }]);
    // What was taken back is not drawn on.
    key('penDown');
    key('undoStroke');
    key('moveMark', 'ArrowUp');
    expect(marksOf(wall).strokes).toHaveLength(1);
  });

  it('that wait for an earlier key find it applied', () => {
    const { channel, speaker } = openShow();
    press(speaker, 'spotlight');
    expect(speaker.presenter.getState().pending).toHaveLength(1);
    const found: boolean[] = [];
    const forget = speaker.presenter.subscribe(({ pending, show }) => {
      if (pending.length === 0) found.push(show.spotlight);
    });
    channel.settle();
    forget();
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(false);
  });

  it('move and size the spotlight, and without it what is enlarged, to the edge and no further', () => {
    const { channel, speaker, wall } = openShow();
    press(speaker, 'zoom');
    press(speaker, 'spotlight');
    channel.settle();
    const key = (command: Parameters<typeof runMarkCommand>[1], name = '') => {
      runMarkCommand(speaker.presenter, command, name);
      channel.settle();
    };
    key('moveMark', 'ArrowLeft');
    key('larger');
    expect(marksOf(wall).spot.x).toBeLessThan(0.5);
    expect(marksOf(wall).spot.size).toBeGreaterThan(0.18);
    expect(marksOf(wall).zoom).toEqual({ x: 0.5, y: 0.5, by: 2 });
    press(speaker, 'spotlight');
    channel.settle();
    for (let times = 0; times < 60; times += 1) runMarkCommand(speaker.presenter, 'moveMark', 'ArrowRight');
    key('larger');
    expect(marksOf(wall).zoom).toEqual({ x: 0.75, y: 0.5, by: 2.5 });
  });

  it('change nothing on a wall that is frozen, except that ink is cleared', () => {
    const { channel, speaker, wall, draw } = openShow();
    draw(0.1, 0.2);
    press(speaker, 'zoom');
    press(speaker, 'freeze');
    press(speaker, 'next');
    channel.settle();
    const before = marksOf(wall);
    expect(before.strokes).toHaveLength(1);
    for (const command of ['moveMark', 'larger', 'undoStroke', 'penDown'] as const)
      runMarkCommand(speaker.presenter, command, 'ArrowRight');
    channel.settle();
    expect(marksOf(wall)).toEqual(before);
    runMarkCommand(speaker.presenter, 'clearInk', 'c');
    channel.settle();
    expect(marksOf(wall).strokes).toEqual([]);
  });
});
