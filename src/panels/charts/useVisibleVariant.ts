import { type RefObject, useEffect, useRef } from 'react';
import { isPrinting, onPrint } from '../../styles/printing.ts';
import { labelScale, rootScale } from '../../ui/measure/useRootScale.ts';

/** The label sizes, in pixels at the usual text size, between which a prerendered picture may be scaled. */
const LEAST_LABEL = 12;
const MOST_LABEL = 19;
/** The least share of its box that a picture has to fill. */
const LEAST_FILL = 0.78;

/** Font size of the labels in an unscaled prerendered picture. */
export const PRERENDER_FONT_SIZE = 14;

/**
 * Removes all variants of a picture except the one that the style rules show, so that no figure is in the
 * page twice. Where none fits its box well, `onMisfit` is called.
 */
export function useVisibleVariant(box: RefObject<HTMLElement | null>, onMisfit: () => void): void {
  const variants = useRef<Element[]>([]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (variants.current.length === 0) variants.current = Array.from(element.children);
    // The visible variant is not moved, because moving it would lose the focus.
    const standAll = () => {
      for (const variant of variants.current) if (!variant.isConnected) element.appendChild(variant);
    };
    const choose = () => {
      // Do nothing while printing: style rules follow the width of the paper, and nothing could be loaded any
      // more.
      if (element.clientWidth === 0 || isPrinting()) return;
      standAll();
      const shown = variants.current.filter((variant) => variant.getClientRects().length > 0);
      for (const variant of variants.current) if (!shown.includes(variant)) variant.remove();
      if (!shown.every((variant) => fits(variant, element.clientWidth))) onMisfit();
    };
    const observer = new ResizeObserver(choose);
    observer.observe(element);
    const forget = onPrint('measure', (printing) => (printing ? standAll() : choose()));
    return () => {
      observer.disconnect();
      forget();
    };
  }, [box, onMisfit]);
}

function fits(variant: Element, room: number): boolean {
  // Where labels are larger relative to the text than usual, the live chart is laid out for them instead.
  if (labelScale() !== rootScale()) return false;
  const svg = variant.querySelector('svg[data-width]');
  if (!svg) return true;
  const laidOut = Number(svg.getAttribute('data-width'));
  const { width } = svg.getBoundingClientRect();
  const label = (PRERENDER_FONT_SIZE * width) / laidOut / rootScale();
  const fills = variant.hasAttribute('data-small') || width >= room * LEAST_FILL;
  return label >= LEAST_LABEL && label <= MOST_LABEL && fills;
}
