import type { ReactNode } from 'react';
import styles from '../../panels/charts/PrerenderedPicture.module.css';

/**
 * The widths for which a picture is rendered, in pixels at the usual text size: for a phone, for a one-column
 * page, and for the grid columns of its panel on a desktop. CSS shows one of them.
 */
const PHONE = 340;
const MIDDLE = 480;
const DESK: Readonly<Record<number, number>> = {
  3: 300,
  4: 380,
  5: 500,
  6: 600,
  7: 700,
  8: 800,
  9: 900,
  12: 1200,
};

interface Variant {
  readonly name: 'phone' | 'middle' | 'desk';
  readonly width: number;
}

export function variantsOf(span: number): readonly Variant[] {
  return [
    { name: 'phone', width: PHONE },
    { name: 'middle', width: MIDDLE },
    { name: 'desk', width: DESK[span] ?? DESK[6] ?? MIDDLE },
  ];
}

export interface PrerenderedVariantsProps {
  readonly span: number;
  readonly children: (variant: Variant) => ReactNode;
}

/** All width variants of a picture, side by side in the markup. */
export function PrerenderedVariants({ span, children }: PrerenderedVariantsProps) {
  return variantsOf(span).map((variant) => (
    <div
      key={variant.name}
      className={[styles[variant.name], ...(span === 4 ? [styles.third] : [])].join(' ')}
    >
      {children(variant)}
    </div>
  ));
}
