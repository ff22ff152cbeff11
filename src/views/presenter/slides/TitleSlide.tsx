import type { SlideOf } from '../../../model/authored/deck.ts';
import { placeName } from '../../../model/text/partsWord.ts';
import { useCore } from '../../../queries/dataset.ts';
import { OwnWords } from './own/OwnWords.tsx';
import type { UnheldNumber } from './own/unheldNumbers.ts';
import styles from './TitleSlide.module.css';

/** An opening or closing slide: what the deck covers, and how much of it there is. */
export function TitleSlide({ slide, own }: { slide: SlideOf<'title'>; own: readonly UnheldNumber[] }) {
  const core = useCore();
  const site = core.state === 'ready' ? core.data.site : null;
  return (
    <div className={styles.title}>
      {(slide.lines ?? []).map((line, index) => (
        <p key={line} className={styles.line}>
          <OwnWords
            text={line}
            numbers={own.filter((number) => number.field === 'line' && number.line === index)}
          />
        </p>
      ))}
      {site ? (
        <p className={styles.scope}>
          {placeName(site)} · “{site.period.label}” · {site.period.from}—{site.period.to}年
        </p>
      ) : null}
    </div>
  );
}
