import { type Gray, inkThreshold } from '../image/gray.ts';
import type { Quad } from './quads.ts';
import { cutAt } from './rules.ts';

/** A line that runs over the gutter of two columns where the lines above and below keep it free. */

/** A line of the body is no higher than this, in usual heights. */
const BODY = 1.3;
/** A gap between neighbours of a row that may be a gutter; boxes reach over their characters on both sides. */
const [NARROWEST, WIDEST] = [0.2, 4];
/** So many gaps have to lie above each other, so near, and so near to the line. */
const LEAST = 3;
const BESIDE = 0.6;
const NEAR = 10;
/** A line reaches so far over the gutter, and leaves it as free of ink. */
const OVER = 1.5;
const MOST_INK = 0.02;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const leftOf = ({ cx, width }: Quad): number => cx - width / 2;
const rightOf = ({ cx, width }: Quad): number => cx + width / 2;
const middleOf = ({ from, to }: Gap): number => (from + to) / 2;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The gaps between neighbours of one row. */
function gapsOf(quads: readonly Quad[], usual: number): Gap[] {
  return quads.flatMap((quad): Gap[] => {
    const next = quads
      .filter((own) => Math.abs(own.cy - quad.cy) < usual / 2 && leftOf(own) > quad.cx && own !== quad)
      .sort((a, b) => leftOf(a) - leftOf(b))[0];
    if (!next) return [];
    const [from, to] = [rightOf(quad), leftOf(next)];
    const wide = (to - from) / usual;
    return wide < NARROWEST || wide > WIDEST ? [] : [{ from, to, y: (quad.cy + next.cy) / 2 }];
  });
}

export function cutAtGutters(quads: readonly Quad[], page: Gray): Quad[] {
  const usual = median(quads.map(({ height }) => height));
  const gaps = gapsOf(
    quads.filter(({ height }) => height < usual * BODY),
    usual,
  );
  const ink = Math.min(170, inkThreshold(page.data));
  const isFree = ({ cy }: Quad, from: number, to: number): boolean => {
    let [dark, all] = [0, 0];
    for (let y = Math.round(cy - usual * 0.3); y < cy + usual * 0.3; y += 1)
      for (let x = Math.round(from); x < to; x += 1) {
        if ((page.data[y * page.width + x] ?? 255) < ink) dark += 1;
        all += 1;
      }
    return all > 0 && dark <= all * MOST_INK;
  };
  const gutterOf = (quad: Quad): number | null => {
    if (quad.height >= usual * BODY) return null;
    const near = gaps.filter(
      (gap) =>
        Math.abs(gap.y - quad.cy) < usual * NEAR &&
        gap.from > leftOf(quad) + usual * OVER &&
        gap.to < rightOf(quad) - usual * OVER,
    );
    for (const gap of near) {
      const same = near.filter((own) => Math.abs(middleOf(own) - middleOf(gap)) < usual * BESIDE);
      if (same.length < LEAST) continue;
      const [from, to] = [median(same.map((own) => own.from)), median(same.map((own) => own.to))];
      if (isFree(quad, from, to)) return (from + to) / 2;
    }
    return null;
  };
  const cut = (quad: Quad): Quad[] => {
    const at = gutterOf(quad);
    return at === null ? [quad] : cutAt(quad, at - quad.cx).flatMap(cut);
  };
  return quads.flatMap(cut);
}
