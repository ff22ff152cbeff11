import { useRef } from 'react';
import type { Slide } from '../../../model/authored/deck.ts';
import { pathToSlide } from '../../../model/paths.ts';
import { useDeck } from '../../../queries/viewShards.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { useNearViewport } from '../../../ui/measure/useNearViewport.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { SlidePicture } from '../slides/pictures/SlidePicture.tsx';
import styles from './CityDeck.module.css';
import { DeckHead } from './DeckHead.tsx';
import { useDeckPictures } from './useDeckPictures.ts';

export interface CityDeckProps {
  readonly id: string;
  readonly title: string;
  readonly slides: number;
}

const NONE: readonly Slide[] = [];

/** A deck of the city: its slides as a row of pictures, each of which opens the show there. */
export function CityDeck({ id, title, slides: count }: CityDeckProps) {
  const section = useRef<HTMLElement>(null);
  const near = useNearViewport(section);
  const deck = useDeck(id, near);
  const slides = deck.state === 'ready' ? deck.data.slides : NONE;
  const pictures = useDeckPictures(slides, near);
  return (
    <section ref={section} aria-label={title} data-deck={id}>
      <DeckHead id={id} title={title} slides={count} />
      {deck.state === 'error' ? (
        <LoadError error={deck.error} retry={deck.retry} still="其余放映稿不受影响。" />
      ) : (
        <ol className={styles.strip}>
          {slides.map((slide, index) => (
            <li key={slide.id} className={styles.item}>
              <AppLink to={pathToSlide(id, index + 1)} className={styles.link}>
                <SlidePicture data={pictures[index] ?? null} number={index + 1} count={count} />
                <span className={styles.name}>
                  {index + 1} {slide.headline}
                </span>
              </AppLink>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
