import { heroRecord, type SlideData } from '../../../model/show/slideData.ts';
import { Panel } from '../../../panels/frame/Panel.tsx';
import styles from './ChangeSlide.module.css';
import { Hero } from './Hero.tsx';

/**
 * A change slide: the current figure, large, and beside it the two dated points with nothing between them.
 */
export function ChangeSlide({ data }: { data: SlideData }) {
  const record = heroRecord(data);
  const [panel] = data.panels;
  if (!record || !panel) return null;
  return (
    <div className={styles.change}>
      <div className={styles.figure}>
        <Hero record={record} />
      </div>
      <div className={styles.picture}>
        <Panel data={panel} level={2} mode="bare" />
      </div>
    </div>
  );
}
