import type { SlideOf } from '../../../../model/authored/deck.ts';
import { FitItems } from '../../../../panels/wall/FitItems.tsx';
import { OwnWords } from './OwnWords.tsx';
import styles from './TextSlide.module.css';
import type { UnheldNumber } from './unheldNumbers.ts';

export interface TextSlideProps {
  readonly slide: SlideOf<'text'>;
  readonly own: readonly UnheldNumber[];
}

/** Words of the deck's author alone. */
export function TextSlide({ slide, own }: TextSlideProps) {
  const lines = slide.lines ?? [];
  return (
    <FitItems of={slide} total={lines.length} most={1.8}>
      <ul className={styles.lines}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <li key={index} className={styles.line} data-item="">
            <OwnWords
              text={line}
              numbers={own.filter((number) => number.field === 'line' && number.line === index)}
            />
          </li>
        ))}
      </ul>
    </FitItems>
  );
}
