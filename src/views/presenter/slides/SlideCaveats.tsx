import { isDisputed } from '../../../model/show/slideCaveats.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useCounties, useReview } from '../../../queries/viewShards.ts';
import type { StageShape } from '../audience/stageSize.ts';
import { linesUnder } from './own/linesUnder.ts';
import styles from './SlideCaveats.module.css';

/** About how many characters a stage of each shape has room for. */
const ROOM: Readonly<Record<StageShape, number>> = { tall: 70, square: 110, wide: 130, wall: 130 };

const MANY = 5;

/** What is unclear or told differently about the figures of a slide, in words that the last row can read. */
export function SlideCaveats({ data, shape }: { data: SlideData; shape: StageShape }) {
  const { records } = data;
  const disputed = isDisputed(data);
  const review = useReview(disputed);
  const conflicts = disputed && review.state === 'ready' ? review.data.conflicts : null;
  // Many figures need the room themselves.
  const room = records.length > MANY ? ROOM[shape] / 2 : ROOM[shape];
  const counties = useCounties(data.slide.kind === 'map');
  const core = useCore();
  const lines = linesUnder(
    data,
    {
      conflicts,
      counties: counties.state === 'ready' ? counties.data : null,
      core: core.state === 'ready' ? core.data : null,
    },
    room,
  );
  return (
    <div className={styles.caveats} data-caveats={lines.length}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
