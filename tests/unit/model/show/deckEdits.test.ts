import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/model/authored/deck.ts';
import {
  copySlide,
  editWords,
  mergeSlides,
  moveSlideTo,
  newTextSlide,
  toOwnSlides,
  wordsOfSlide,
} from '../../../../src/model/show/deckEdits.ts';

const figure = (id: string): Slide => ({
  kind: 'figure',
  id,
  section: '题眉',
  headline: `标题${id}`,
  domain: 'parks',
  record: 'one',
});
const [a, b, c] = ['a', 'b', 'c'].map(figure) as [Slide, Slide, Slide];
const slides = [a, b, c];
const idsOf = (list: readonly Slide[]) => list.map(({ id }) => id).join(' ');

describe('slides of a visitor’s deck', () => {
  it.each([
    ['b', 2, 'a c b'],
    ['b', 0, 'b a c'],
    ['a', -1, 'a b c'],
    ['a', 9, 'b c a'],
    ['nobody', 1, 'a b c'],
  ])('%s moves to %i and no further than the ends', (id, to, order) => {
    expect(idsOf(moveSlideTo(slides, id, to))).toBe(order);
  });

  it('are copied behind themselves, each copy with an id of its own', () => {
    const once = copySlide(slides, 'b');
    expect(idsOf(once)).toBe('a b b-copy c');
    expect(once[2]).toEqual({ ...b, id: 'b-copy' });
    expect(idsOf(copySlide(once, 'b'))).toBe('a b b-copy-2 b-copy c');
  });

  it('take other words, and keep a headline where none is given', () => {
    const words = { section: ' 新题眉 ', headline: ' 新标题 ', lines: ['一行'] };
    expect(editWords(slides, 'b', words)[1]).toEqual({ ...b, section: '新题眉', headline: '新标题' });
    expect(editWords(slides, 'b', { ...words, headline: '  ' })[1]?.headline).toBe(b.headline);
    expect(editWords(slides, 'b', words)[0]).toBe(a);
  });

  it('may be pages of text, whose empty lines are left out', () => {
    const text = newTextSlide(slides);
    const again = newTextSlide([...slides, text]);
    expect([text.id, again.id]).toEqual(['text', 'text-2']);
    const [edited] = editWords([text], 'text', { ...wordsOfSlide(text), lines: ['甲', ' ', '乙'] });
    expect(edited).toMatchObject({ kind: 'text', lines: ['甲', '乙'] });
    expect(wordsOfSlide(edited ?? text).lines).toEqual(['甲', '乙']);
  });

  it('of a file come behind those of the deck; none is lost, and none stands there twice', () => {
    const changed = { ...a, headline: '另一个标题' };
    const { slides: merged, added, same } = mergeSlides(slides, [b, changed, figure('d')]);
    expect(idsOf(merged)).toBe('a b c a-2 d');
    expect(merged[3]).toEqual({ ...changed, id: 'a-2' });
    expect({ added, same }).toEqual({ added: 2, same: 1 });
  });

  it('that open a deck become pages of text, with every word', () => {
    const title: Slide = { kind: 'title', id: 'opening', section: '开场', headline: '回顾', lines: ['甲'] };
    expect(toOwnSlides([title, a])).toEqual([{ ...title, kind: 'text', opening: true }, a]);
  });
});
