import {
  besideText,
  type ChartView,
  markLabel,
  markLabelRich,
  tagsRich,
  wrapLabel,
} from '../../../charts/chartModel.ts';
import type { PairMarks } from '../../../charts/markSeries.ts';

/** The span of a change is wrapped at this share of a narrow chart. */
const SPAN_SHARE = 0.36;

export interface EndLine {
  readonly plain: string;
  readonly rich: string;
}

/**
 * The label of the later point, line by line: its figure, the change in a quieter style, and the span of the
 * change where the scope line does not state it. A narrow chart breaks them into more lines.
 */
export function endLines(
  { to, change }: PairMarks,
  narrow: boolean,
  { width, fontSize, quiet }: ChartView,
): EndLine[] {
  const lines: EndLine[] =
    narrow && to.tags.length > 1
      ? [
          { plain: to.text, rich: `{f|${to.text}}` },
          { plain: to.tags.join(' '), rich: tagsRich(to.tags) },
        ]
      : [{ plain: markLabel(to), rich: markLabelRich(to) }];
  if (!change) return lines;
  const said = change.tags.length > 0 && narrow && !quiet ? { ...change, tags: [] } : change;
  const words = { plain: markLabel(said), rich: markLabelRich(said).replace('{f|', '{c|') };
  const under = said === change ? [] : change.tags.map((tag) => ({ plain: tag, rich: tagsRich([tag]) }));
  // On a page the dates of both ends are beside the row, so that the span of the change is one word too many.
  const beside = quiet ? '' : besideText(change);
  if (beside === '') return [...lines, words, ...under];
  const spans = wrapLabel(beside, width * SPAN_SHARE, fontSize, 3).split('\n');
  return narrow
    ? [...lines, words, ...under, ...spans.map((span) => ({ plain: span, rich: `{s|${span}}` }))]
    : [...lines, { plain: words.plain + beside, rich: `${words.rich}{s|${beside}}` }];
}
