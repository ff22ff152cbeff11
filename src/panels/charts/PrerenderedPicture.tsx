import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { createTrustedPolicy, inertMarkup } from '../../model/page/trustedTypes.ts';
import { PICTURE_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import styles from './PrerenderedPicture.module.css';
import { usePictureControls } from './usePictureControls.ts';
import { useVisibleVariant } from './useVisibleVariant.ts';

const rule = createTrustedPolicy('drawings', { createHTML: inertMarkup });

/** Marks prerendered markup as trusted for servers that enforce Trusted Types. */
const trustPictureMarkup = (markup: string): string | TrustedHTML => rule?.createHTML(markup) ?? markup;

export interface PrerenderedPictureProps {
  readonly name: string;
  /** The prerendered markup, which comes from our own build. */
  readonly markup: string;
  /** Called when the reader interacts with the picture. */
  readonly onWant: () => void;
  /** Called when no variant fits the box. */
  readonly onMisfit: () => void;
  /** Called just before the picture is removed. */
  readonly onLeave: (picture: HTMLElement) => void;
}

/**
 * A prerendered picture, shown until the reader interacts with it; its figures open and highlight like those
 * of a live chart.
 */
export const PrerenderedPicture = memo(function PrerenderedPicture(props: PrerenderedPictureProps) {
  const { name, markup, onWant, onMisfit, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  // Memoised, because a new object would make React insert the markup again.
  const inside = useMemo(() => ({ __html: trustPictureMarkup(markup) }), [markup]);
  useVisibleVariant(box, onMisfit);
  usePictureControls(box, onWant);
  useLayoutEffect(() => {
    const picture = box.current;
    return () => {
      if (picture) onLeave(picture);
    };
  }, [onLeave]);
  return (
    <div
      ref={box}
      className={styles.picture}
      {...{ [PICTURE_ATTRIBUTE]: name }}
      dangerouslySetInnerHTML={inside}
    />
  );
});
