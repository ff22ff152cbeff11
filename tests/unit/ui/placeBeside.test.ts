import { describe, expect, it } from 'vitest';
import { besideRect } from '../../../src/ui/input/placeBeside.ts';
import { drawOf, sampleSeed } from '../../support/forms.ts';

const EDGE = 8;
const rect = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a card beside its figure', () => {
  const room = { width: 820, height: 1180 };
  const card = { width: 432, height: 600 };

  it('stands below or above where neither side has room', () => {
    expect(besideRect(rect(40, 300, 700, 40), card, room)).toEqual({ left: 40, top: 352 });
    expect(besideRect(rect(40, 900, 700, 40), card, room)).toEqual({ left: 40, top: 288 });
  });

  it.each([
    ['far below', 4000],
    ['just below', 1200],
    ['far above', -4000],
    ['just above', -60],
  ])('is in the window where its figure is %s of it, as when an address opens it', (_, top) => {
    const { top: own } = besideRect(rect(40, top, 700, 40), card, room);
    expect(own).toBeGreaterThanOrEqual(EDGE);
    expect(own + card.height).toBeLessThanOrEqual(room.height - EDGE);
  });

  it('is in the window wherever its figure is, in windows and cards of any size', () => {
    const seed = sampleSeed();
    for (let nth = 0; nth < 4000; nth += 1) {
      const draw = (name: string, from: number, to: number) =>
        Math.round(from + drawOf(seed, `beside ${nth} ${name}`) * (to - from));
      const own = { width: draw('w', 768, 3840), height: draw('h', 360, 2160) };
      const size = { width: 432, height: draw('card', 80, own.height * 0.8) };
      const figure = rect(
        draw('x', -200, own.width),
        draw('y', -3000, own.height + 3000),
        draw('fw', 10, 900),
        draw('fh', 10, 400),
      );
      const { left, top } = besideRect(figure, size, own);
      const inside =
        left >= EDGE &&
        top >= EDGE &&
        left + size.width <= own.width - EDGE &&
        top + size.height <= own.height - EDGE;
      expect(inside, `seed ${seed}, ${JSON.stringify({ own, size, figure, left, top })}`).toBe(true);
    }
  });
});
