import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { FigureRows } from '../../wall/FigureRows.tsx';

/** Two-point changes on a slide. Many small charts would be too small for the last row of a hall. */
export function WallBody({ data }: BodyProps) {
  return <FigureRows data={data} />;
}
