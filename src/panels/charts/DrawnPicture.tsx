import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { createRule, stillMarkup } from '../../model/page/trustedTypes.ts';
import { DRAWING_ATTRIBUTE } from '../../model/published/drawnMarks.ts';
import styles from './DrawnPicture.module.css';
import { usePictureControls } from './usePictureControls.ts';
import { useShownVariant } from './useShownVariant.ts';

const rule = createRule('drawings', { createHTML: stillMarkup });

/** Markup that the build drew, as what a server that enforces Trusted Types lets into the page. */
const trustDrawing = (markup: string): string | TrustedHTML => rule?.createHTML(markup) ?? markup;

export interface DrawnPictureProps {
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
export const DrawnPicture = memo(function DrawnPicture(props: DrawnPictureProps) {
  const { name, markup, onWant, onMisfit, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  // One object for one picture: another would be put into the page anew.
  const inside = useMemo(() => ({ __html: trustDrawing(markup) }), [markup]);
  useShownVariant(box, onMisfit);
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
      {...{ [DRAWING_ATTRIBUTE]: name }}
      dangerouslySetInnerHTML={inside}
    />
  );
});
