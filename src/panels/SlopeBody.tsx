import { useContext } from 'react';
import { MatterMark } from '../evidence/MatterMark.tsx';
import type { PanelData } from '../model/panelData.ts';
import { doubtfulRecords } from '../model/recordText.ts';
import { scopeLine } from '../model/scopeLine.ts';
import { useRootScale } from '../ui/useRootScale.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { ChartPlace } from './chartPlace.ts';
import type { PanelEngine } from './drawings.ts';

export interface SlopeBodyProps {
  readonly data: PanelData;
  readonly engine: PanelEngine;
  readonly eager?: boolean;
  readonly room?: number | null;
}

/** A line of text, at the browser's usual size. */
const LINE = 32;

/** One indicator at two dates, with what lies between them where a record holds it. */
export function SlopeBody({ data, engine, eager = false, room = null }: SlopeBodyProps) {
  const Chart = useContext(ChartPlace);
  const line = LINE * useRootScale();
  const told = data.pairs.some(({ change }) => change !== null);
  return (
    <>
      {data.pairs.map(({ from, to, change }) => {
        const doubtful = room === null ? doubtfulRecords([from, to]) : [];
        return change || doubtful.length > 0 ? (
          <p key={to.id}>
            {change ? <ChangeLine record={change} line={scopeLine(data)} /> : null}
            {doubtful.map((record) => (
              <MatterMark key={record.id} record={record} />
            ))}
          </p>
        ) : null;
      })}
      <Chart
        data={data}
        engine={engine}
        eager={eager}
        room={room === null ? null : room - (told ? line : 0)}
      />
    </>
  );
}
