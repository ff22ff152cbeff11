import { useContext } from 'react';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { ChangeLine } from '../../charts/ChangeLine.tsx';
import { ChartSlotContext } from '../../charts/chartSlot.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';

/** One indicator at two dates, with the change between them where a record holds it. */
export function Body({ data, engine, eager = false }: BodyProps) {
  const Chart = useContext(ChartSlotContext);
  return (
    <>
      {data.pairs.map(({ to, change }) =>
        change ? (
          <p key={to.id}>
            <ChangeLine record={change} line={scopeLine(data)} />
          </p>
        ) : null,
      )}
      <Chart data={data} engine={engine} eager={eager} />
    </>
  );
}
