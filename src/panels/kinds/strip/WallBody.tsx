import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { WallFigures } from '../../wall/WallFigures.tsx';
import { captionParts, stripItems } from './stripItems.ts';

/** Key figures on a slide, beside or below each other, whichever makes them larger. */
export function WallBody({ data }: BodyProps) {
  return (
    <WallFigures
      of={data}
      items={stripItems(data).map((item) => ({ ...item, caption: captionParts(item, data) }))}
    />
  );
}
