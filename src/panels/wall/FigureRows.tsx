import { FigureControl } from '../../evidence/FigureControl.tsx';
import type { PanelData } from '../../model/select/panelData.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { besideFigure, joinEnds } from '../../model/text/scopeLine.ts';
import { ChangeLine } from '../charts/ChangeLine.tsx';
import { panelLine } from '../kinds/kindOf.ts';
import { type WallFigure, WallFigures } from './WallFigures.tsx';

const FEW = 2;

/** The figures of a panel: both ends of each change, what answers each target, or each figure by itself. */
function figuresOf(data: PanelData): WallFigure[] {
  const line = panelLine(data);
  if (data.targets.length > 0)
    return data.targets.map(({ target, actual }) => ({
      from: null,
      record: actual,
      caption: besideFigure(actual, line),
      aside: (
        <>
          目标 <FigureControl record={target} size="inline" /> {recordFace(target).period}
        </>
      ),
    }));
  if (data.pairs.length === 0)
    return data.all.map((record) => ({ from: null, record, caption: besideFigure(record, line) }));
  const few = data.pairs.length <= FEW;
  const told = { ...line, scope: true, group: true, dated: new Set(data.all.map(({ id }) => id)) };
  const covered = ({ id }: { id: string }) => line.scope && line.dated.has(id);
  return data.pairs.map(({ from, to, change }) => ({
    from,
    record: to,
    caption:
      covered(from) && covered(to) ? [] : joinEnds(faceScope(recordFace(from)), faceScope(recordFace(to))),
    // Of many changes the dates of both ends say enough.
    aside: change ? <ChangeLine record={change} line={few ? line : told} /> : undefined,
  }));
}

/** A panel as figures, for a slide on which its charts would be too small for the last row of a hall. */
export function FigureRows({ data }: { data: PanelData }) {
  return <WallFigures of={data} items={figuresOf(data)} />;
}
