import { useContext } from 'react';
import type { PanelData } from '../../model/select/panelData.ts';
import { ChartPlace } from '../charts/chartPlace.ts';
import type { PanelEngine } from '../charts/drawings.ts';
import { HonoursBody } from '../kinds/honours/HonoursBody.tsx';
import { MapBody } from '../kinds/map/MapBody.tsx';
import { MultiplesBody } from '../kinds/multiples/MultiplesBody.tsx';
import { SlopeBody } from '../kinds/slope/SlopeBody.tsx';
import { StripBody } from '../kinds/strip/StripBody.tsx';
import { TableBody } from '../kinds/table/TableBody.tsx';
import { UnitsBody } from '../kinds/units/UnitsBody.tsx';

export interface PanelBodyProps {
  readonly data: PanelData;
  readonly engine: PanelEngine;
  /** Pictures are drawn at once, without waiting until the reader comes near. */
  readonly eager?: boolean;
  /** Height to grow into; null where the page grows with the drawing. */
  readonly room?: number | null;
}

/** The registry: panel kind → body. */
export function PanelBody({ data, engine, eager = false, room = null }: PanelBodyProps) {
  const Chart = useContext(ChartPlace);
  switch (data.spec.kind) {
    case 'strip':
      return <StripBody data={data} />;
    case 'table':
      return <TableBody data={data} />;
    case 'honours':
      return <HonoursBody data={data} />;
    case 'units':
      return <UnitsBody data={data} />;
    case 'slope':
      return <SlopeBody data={data} engine={engine} eager={eager} room={room} />;
    case 'map':
      return <MapBody data={data} engine={engine} eager={eager} />;
    case 'multiples':
      return <MultiplesBody data={data} engine={engine} eager={eager} />;
    default:
      return <Chart data={data} engine={engine} eager={eager} room={room} />;
  }
}
