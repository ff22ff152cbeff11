import { heroRecord, type SlideData } from '../../../model/show/slideData.ts';
import styles from './FigureSlide.module.css';
import { Hero } from './Hero.tsx';

/** A slide with one large figure. */
export function FigureSlide({ data }: { data: SlideData }) {
  const record = heroRecord(data);
  return record ? (
    <div className={styles.figure}>
      <Hero record={record} />
    </div>
  ) : null;
}
