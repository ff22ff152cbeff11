import type { FigurePlaceProps } from '../../evidence/figurePlace.ts';
import { evidenceAnchor } from '../../model/paths.ts';
import { recordLabel } from '../../model/text/face.ts';

/** A figure as a link to its words further down the same page. */
export function DrawnFigure({ record, words, className, size, children }: FigurePlaceProps) {
  return (
    <a
      href={`#${evidenceAnchor(record.id)}`}
      target="_self"
      className={className}
      data-size={size}
      data-observation={record.id}
      aria-label={recordLabel(record, words)}
    >
      {children}
    </a>
  );
}
