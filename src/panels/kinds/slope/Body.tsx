import { useContext } from 'react';
import { CaveatMark } from '../../../evidence/CaveatMark.tsx';
import { doubtfulRecords } from '../../../model/text/recordText.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { useRootScale } from '../../../ui/measure/useRootScale.ts';
import { ChartSlotContext } from '../../charts/chartSlot.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { ChangeLine } from './ChangeLine.tsx';

/** Height of a line of text, at the browser's usual size. */
const LINE = 32;

/** One indicator at two dates, with the change between them where a record holds it. */
export function Body({ data, engine, eager = false, room = null }: BodyProps) {
  const Chart = useContext(ChartSlotContext);
  const line = LINE * useRootScale();
  const hasChange = data.pairs.some(({ change }) => change !== null);
  return (
    <>
      {data.pairs.map(({ from, to, change }) => {
        const doubtful = room === null ? doubtfulRecords([from, to]) : [];
        return change || doubtful.length > 0 ? (
          <p key={to.id}>
            {change ? <ChangeLine record={change} line={scopeLine(data)} /> : null}
            {doubtful.map((record) => (
              <CaveatMark key={record.id} record={record} />
            ))}
          </p>
        ) : null;
      })}
      <Chart
        data={data}
        engine={engine}
        eager={eager}
        room={room === null ? null : room - (hasChange ? line : 0)}
      />
    </>
  );
}
