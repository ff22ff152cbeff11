import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { createTrustedPolicy, inertMarkup } from '../../model/page/trustedTypes.ts';
import { PICTURE_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import styles from './PrerenderedPicture.module.css';
import { usePictureControls } from './usePictureControls.ts';
import { useVisibleVariant } from './useVisibleVariant.ts';

const rule = createTrustedPolicy('drawings', { createHTML: inertMarkup });

/** Markup that the build drew, as what a server that enforces Trusted Types lets into the page. */
const trustPictureMarkup = (markup: string): string | TrustedHTML => rule?.createHTML(markup) ?? markup;

export interface PrerenderedPictureProps {
  readonly name: string;
  /** Markup that the build drew, of our own making. */
  readonly markup: string;
  /** Somebody came to operate the picture. */
  readonly onWant: () => void;
  /** It does not fit its place. */
  readonly onMisfit: () => void;
  /** Told in the moment before the picture is taken away. */
  readonly onLeave: (picture: HTMLElement) => void;
}

/** A picture drawn at build time, standing until it is touched; its figures open and light up as live ones do. */
export const PrerenderedPicture = memo(function PrerenderedPicture(props: PrerenderedPictureProps) {
  const { name, markup, onWant, onMisfit, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  // One object for one picture: another would be put into the page anew.
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
