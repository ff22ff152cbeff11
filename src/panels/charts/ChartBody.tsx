import { useContext } from 'react';
import type { PanelData } from '../../model/select/panelData.ts';
import { isChartKind } from '../kinds/chartKinds.ts';
import { DrawnPicture } from './DrawnPicture.tsx';
import { DrawingsPlace, drawingKey, type PanelEngine } from './drawings.ts';
import { LiveChart } from './LiveChart.tsx';
import { useTakeOver } from './useTakeOver.ts';

export interface ChartBodyProps {
  readonly data: PanelData;
  readonly engine: PanelEngine;
  /** One of many small pictures: less height, smaller labels. */
  readonly compact?: boolean;
  /** Drawn at once, without waiting until the reader comes near. */
  readonly eager?: boolean;
  /** Height to grow into, in CSS pixels; null where the page grows with the drawing. */
  readonly room?: number | null;
}

/** A chart: the picture that the build drew until somebody touches it, the live one from then on or where there is none. */
export function ChartBody(props: ChartBodyProps) {
  const { data, engine, eager = false, compact = false } = props;
  const name = drawingKey(data);
  const drawings = useContext(DrawingsPlace);
  const markup = eager ? undefined : drawings[name];
  const { box, standing, height, want, replace, leave } = useTakeOver(
    markup !== undefined,
    engine.Host !== null,
    engine.want,
  );
  if (!isChartKind(data.spec.kind)) return null;
  return (
    <div
      ref={box}
      // On a wall arrow keys turn pages; of many small pictures all make one group.
      data-marks={eager || compact ? undefined : ''}
    >
      {markup !== undefined && standing ? (
        <DrawnPicture name={name} markup={markup} onWant={want} onMisfit={replace} onLeave={leave} />
      ) : (
        <LiveChart {...props} least={height} />
      )}
    </div>
  );
}
