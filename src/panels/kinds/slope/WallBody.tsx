import { useContext, useRef } from 'react';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { useElementHeight } from '../../../ui/measure/useElementHeight.ts';
import { ChangeLine } from '../../charts/ChangeLine.tsx';
import { ChartSlotContext } from '../../charts/chartSlot.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './WallBody.module.css';

/** One indicator at two dates on a slide, under the change between them. */
export function WallBody(props: BodyProps) {
  const { data } = props;
  const Chart = useContext(ChartSlotContext);
  const line = scopeLine(data);
  // The words over the chart may take several lines, so the chart measures what they leave.
  const box = useRef<HTMLDivElement>(null);
  const room = useElementHeight(box, true);
  return (
    <>
      {data.pairs.map(({ to, change }) =>
        change ? (
          <p key={to.id}>
            <ChangeLine record={change} line={line} />
          </p>
        ) : null,
      )}
      <div ref={box} className={styles.chart}>
        {room === null ? null : <Chart {...props} room={room} />}
      </div>
    </>
  );
}
