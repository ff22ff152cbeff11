import { useId } from 'react';
import { evidenceAnchor } from '../../model/paths.ts';
import type { ChartProps } from '../../panels/charts/prerenderedPictures.ts';
import { PRERENDER_FONT_SIZE } from '../../panels/charts/useVisibleVariant.ts';
import { buildChart } from '../../panels/kinds/buildChart.ts';
import { CSS_THEME } from '../../styles/theme.ts';
import { PrerenderedSvg } from '../pictures/PrerenderedSvg.tsx';
import variantSize from '../pictures/variantSize.module.css';
import styles from './PrerenderedChart.module.css';

/** Rendered at two widths; CSS shows and scales the one that suits the page. */
const WIDTHS = { narrow: 300, wide: 560 } as const;
const WIDTHS_COMPACT = { narrow: 260, wide: 260 } as const;

type Size = keyof typeof WIDTHS;

/** A chart of an embed. */
export function PrerenderedChart({ data, compact = false }: ChartProps) {
  const own = useId().replace(/\W/g, '');
  const widths = compact ? WIDTHS_COMPACT : WIDTHS;
  const sizes: readonly Size[] = compact ? ['narrow'] : ['narrow', 'wide'];
  return sizes.map((size) => {
    const width = widths[size];
    const model = buildChart(data, { width, fontSize: PRERENDER_FONT_SIZE, compact }, CSS_THEME);
    return (
      model && (
        <figure
          key={size}
          className={compact ? styles.compact : `${styles[size]} ${variantSize[size]}`}
          aria-label={model.sentence}
        >
          <div data-marks={compact ? undefined : ''}>
            <PrerenderedSvg
              data={data}
              model={model}
              width={width}
              variant={size}
              prefix={`c${own}${size[0]}`}
              hrefOfRecord={(id) => `#${evidenceAnchor(id)}`}
            />
          </div>
        </figure>
      )
    );
  });
}
