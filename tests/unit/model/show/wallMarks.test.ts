import { describe, expect, it } from 'vitest';
import { messageEnvelope, parseMessage } from '../../../../src/model/show/presenterMessage.ts';
import {
  reduceShow,
  type ShowCommand,
  type ShowState,
  startShow,
} from '../../../../src/model/show/presenterState.ts';
import { isSameView } from '../../../../src/model/show/sameView.ts';
import { parseMarks } from '../../../../src/model/show/showSchema.ts';
import {
  beginStroke,
  canMark,
  extendStroke,
  MOST_INK_POINTS,
  MOST_POINTS,
  MOST_STROKE_POINTS,
  MOST_STROKES,
  marksOn,
  noMarks,
  type Stroke,
  slidePoint,
  stepOf,
  wallPoint,
  withInk,
  ZOOM_STEPS,
  zoomCentre,
} from '../../../../src/model/show/wallMarks.ts';

const COUNT = 21;
const WIDE = 16 / 9;
const view = { slide: 5, answer: null, evidence: null };
const point = { x: 0.25, y: 0.75 };

const play = (state: ShowState, ...commands: ShowCommand[]): ShowState =>
  commands.reduce<ShowState>(
    (now, command) => reduceShow(now, { type: 'press', command }, { count: COUNT, now: 0 }),
    state,
  );
const start = startShow(5, COUNT);

describe('spotlight and zoom', () => {
  it('go with what the wall showed, and the pen stays', () => {
    const on = play(start, 'spotlight', 'zoom', 'pen');
    expect(on).toMatchObject({ spotlight: true, zoom: true, pen: true });
    expect(play(on, 'next')).toMatchObject({ slide: 6, spotlight: false, zoom: false, pen: true });
    expect(play(on, 'evidence')).toMatchObject({ spotlight: false, zoom: false });
    const answered = reduceShow(
      on,
      { type: 'propose', answer: { domain: 'roads', record: 'some-rate' } },
      { count: COUNT, now: 0 },
    );
    // The wall is as it was while the speaker alone sees the answer.
    expect(answered).toMatchObject({ spotlight: true, zoom: true });
    expect(play(answered, 'confirm')).toMatchObject({ spotlight: false, zoom: false });
  });

  it('stay on a wall that is frozen, whatever the speaker turns to, and cannot be changed there', () => {
    const frozen = play(start, 'zoom', 'freeze', 'next');
    expect(frozen).toMatchObject({ slide: 6, zoom: true });
    expect(play(frozen, 'zoom', 'spotlight')).toMatchObject({ zoom: true, spotlight: false });
    expect(canMark(frozen)).toBe(false);
    expect(play(frozen, 'freeze')).toMatchObject({ slide: 6, held: null, zoom: false });
    expect(play(start, 'zoom', 'freeze', 'freeze')).toMatchObject({ zoom: true });
  });

  it('are left by Esc one after the other, the pen first', () => {
    const on = play(start, 'spotlight', 'zoom', 'pen');
    expect(play(on, 'escape')).toMatchObject({ pen: false, spotlight: true, zoom: true });
    expect(play(on, 'escape', 'escape')).toMatchObject({ spotlight: false, zoom: true });
    expect(play(on, 'escape', 'escape', 'escape')).toEqual(start);
  });

  it('are not changed by the key that brings back a blank wall', () => {
    expect({ ...play(start, 'black', 'zoom'), trail: start.trail }).toEqual(start);
    expect(canMark(play(start, 'black'))).toBe(false);
  });

  it('of pen and laser one is on', () => {
    expect(play(start, 'laser', 'pen')).toMatchObject({ laser: false, pen: true });
    expect(play(start, 'pen', 'laser')).toMatchObject({ laser: true, pen: false });
  });
});

describe('places on the wall', () => {
  it('are those of the slide, whatever part of it is enlarged', () => {
    expect(slidePoint(point, null)).toEqual(point);
    const zoom = { x: 0.5, y: 0.5, by: 2 };
    expect(slidePoint({ x: 0, y: 0 }, zoom)).toEqual({ x: 0.25, y: 0.25 });
    expect(slidePoint({ x: 1, y: 0.5 }, zoom)).toEqual({ x: 0.75, y: 0.5 });
    // At the edge the part stays inside the slide.
    expect(zoomCentre({ x: 0, y: 1, by: 4 })).toEqual({ x: 0.125, y: 0.875 });
    expect(slidePoint({ x: 0, y: 1 }, { x: 0, y: 1, by: 4 })).toEqual({ x: 0, y: 1 });
    expect(wallPoint(-3, 0.123456)).toEqual({ x: 0, y: 0.1235 });
  });

  it('are nothing on another view, nor on a slide of another shape', () => {
    const marks = noMarks(view, WIDE);
    expect(marksOn(marks, { ...view }, 1.7777)).toBe(marks);
    expect(marksOn(marks, { ...view, slide: 6 }, WIDE)).toBeNull();
    expect(marksOn(marks, view, 4 / 3)).toBeNull();
    const one = { ...view, answer: { domain: 'roads', record: 'a' } };
    const other = { ...view, answer: { record: 'a', domain: 'roads' } };
    expect(isSameView(one, other)).toBe(true);
    expect(isSameView(one, view)).toBe(false);
    expect(isSameView(view, { ...view, evidence: { record: null } })).toBe(false);
  });

  it('have sizes with an end', () => {
    expect(stepOf(ZOOM_STEPS, 2, 1)).toBe(2.5);
    expect(stepOf(ZOOM_STEPS, 4, 1)).toBe(4);
    expect(stepOf(ZOOM_STEPS, 1.5, -1)).toBe(1.5);
    expect(stepOf(ZOOM_STEPS, 2.2, -1)).toBe(2);
  });
});

describe('ink', () => {
  const pointsOf = (strokes: readonly Stroke[]) =>
    strokes.reduce((sum, { points }) => sum + points.length, 0);

  it('has limits that no hand reaches, and goes on beyond them', () => {
    let strokes: readonly Stroke[] = beginStroke([], point);
    for (let at = 0; at < 2 * MOST_POINTS; at += 1) strokes = extendStroke(strokes, [wallPoint(at / 9e4, 0)]);
    expect(pointsOf(strokes)).toBeLessThanOrEqual(MOST_POINTS);
    expect(pointsOf(strokes)).toBeGreaterThan(MOST_POINTS / 2);
    expect(Math.max(...strokes.map(({ points }) => points.length))).toBeLessThanOrEqual(MOST_STROKE_POINTS);
    // A stroke that is full goes on where it ended.
    const [before, after] = strokes.slice(-2);
    expect(after?.points[0]).toEqual(before?.points[before.points.length - 1]);
    for (let at = 0; at < 200; at += 1) strokes = beginStroke(strokes, point);
    expect(strokes).toHaveLength(MOST_STROKES);
    expect(parseMarks(JSON.stringify({ ...noMarks(view, WIDE), strokes }), COUNT)).not.toBeNull();
  });

  it('grows by messages; what does not fit changes nothing', () => {
    const ink = (from: number, ...points: Array<typeof point>) => ({ view, aspect: WIDE, from, points });
    const begun = withInk(noMarks(view, WIDE), ink(0, point));
    const drawn = withInk(begun, ink(1, wallPoint(0.3, 0.3)));
    expect(drawn.strokes).toEqual([{ points: [point, { x: 0.3, y: 0.3 }] }]);
    expect(withInk(drawn, ink(1, point))).toBe(drawn);
    expect(withInk(drawn, ink(7, point))).toBe(drawn);
    // On the next page it begins anew.
    const next = withInk(drawn, { ...ink(0, point), view: { ...view, slide: 6 } });
    expect(next).toMatchObject({ view: { slide: 6 }, strokes: [{ points: [point] }] });
  });
});

describe('messages of marks', () => {
  const place = { deck: 'main', session: 'default', count: COUNT };
  const envelope = messageEnvelope(place, 'window01', 'abc123');
  const places = { view, aspect: WIDE, spot: { ...point, size: 0.2 }, zoom: { ...point, by: 2 } };
  const good = [
    { kind: 'marks', ...envelope, ...places, strokes: [{ points: [point] }] },
    { kind: 'places', ...envelope, ...places },
    { kind: 'ink', ...envelope, view, aspect: WIDE, from: 0, points: [point] },
  ];

  it('are taken as they are', () => {
    for (const message of good) expect(parseMessage(message, place), message.kind).toEqual(message);
  });

  it.each([
    ['a slide that the deck does not have', { view: { ...view, slide: COUNT + 1 } }],
    ['a shape that no window has', { aspect: 0 }],
    ['a shape that is no number', { aspect: Number.NaN }],
    ['another field', { words: '自填' }],
    ['another deck', { deck: 'other' }],
  ])('are refused with %s', (_, change) => {
    for (const message of good)
      expect(parseMessage({ ...message, ...change }, place), message.kind).toBeNull();
  });

  it('are refused where they are off the slide, too large or too long', () => {
    const [marks, moved, ink] = good;
    const many = (length: number) => Array.from({ length }, () => point);
    const refused = [
      { ...moved, zoom: { ...point, by: 9 } },
      { ...moved, spot: { x: 1.01, y: 0, size: 0.2 } },
      { ...moved, spot: { ...point, size: Number.POSITIVE_INFINITY } },
      { ...ink, points: [] },
      { ...ink, points: many(MOST_INK_POINTS + 1) },
      { ...ink, points: [{ x: -0.01, y: 0 }] },
      { ...ink, from: -1 },
      { ...marks, strokes: [{ points: [] }] },
      { ...marks, strokes: [{ points: many(MOST_STROKE_POINTS + 1) }] },
      { ...marks, strokes: many(MOST_STROKES + 1).map((at) => ({ points: [at] })) },
      { ...marks, strokes: Array.from({ length: 20 }, () => ({ points: many(MOST_STROKE_POINTS) })) },
    ];
    for (const message of refused) expect(parseMessage(message, place)).toBeNull();
    expect(parseMessage({ ...ink, points: many(MOST_INK_POINTS) }, place)).not.toBeNull();
    expect(parseMarks('{', COUNT)).toBeNull();
    expect(parseMarks(JSON.stringify(noMarks({ ...view, slide: COUNT + 1 }, WIDE)), COUNT)).toBeNull();
  });
});
