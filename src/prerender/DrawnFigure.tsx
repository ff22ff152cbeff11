import type { FigurePlaceProps } from '../evidence/figurePlace.ts';
import { evidenceAnchor } from '../model/paths.ts';
import { recordSentence } from '../model/recordText.ts';

/** A figure as a link to its words further down the same page. */
export function DrawnFigure({ record, className, size, children }: FigurePlaceProps) {
  return (
    <a
      href={`#${evidenceAnchor(record.id)}`}
      target="_self"
      className={className}
      data-size={size}
      data-observation={record.id}
      aria-label={`${recordSentence(record)}，查看出处`}
    >
      {children}
    </a>
  );
}
