import { useContext } from 'react';
import { CaveatMark } from '../../../evidence/CaveatMark.tsx';
import { doubtfulRecords } from '../../../model/text/recordText.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { ChangeLine } from '../../charts/ChangeLine.tsx';
import { ChartSlotContext } from '../../charts/chartSlot.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';

/** One indicator at two dates, with the change between them where a record holds it. */
export function Body({ data, engine, eager = false }: BodyProps) {
  const Chart = useContext(ChartSlotContext);
  return (
    <>
      {data.pairs.map(({ from, to, change }) => {
        const doubtful = doubtfulRecords([from, to]);
        return change || doubtful.length > 0 ? (
          <p key={to.id}>
            {change ? <ChangeLine record={change} line={scopeLine(data)} /> : null}
            {doubtful.map((record) => (
              <CaveatMark key={record.id} record={record} />
            ))}
          </p>
        ) : null;
      })}
      <Chart data={data} engine={engine} eager={eager} />
    </>
  );
}
