import { useId } from 'react';
import { evidenceAnchor } from '../../model/paths.ts';
import type { ChartProps } from '../../panels/charts/drawings.ts';
import { DRAWN_FONT_SIZE } from '../../panels/charts/useShownVariant.ts';
import { buildChart } from '../../panels/kinds/kindOf.ts';
import { CSS_THEME } from '../../styles/theme.ts';
import { DrawnSvg } from '../pictures/DrawnSvg.tsx';
import drawnSize from '../pictures/drawnSize.module.css';
import styles from './DrawnChart.module.css';

/** Drawn twice; the width of the page decides in CSS which one is shown, and scales it. */
const WIDTHS = { narrow: 300, wide: 560 } as const;
const WIDTHS_COMPACT = { narrow: 260, wide: 260 } as const;

type Size = keyof typeof WIDTHS;

/** A chart of an embedded panel. */
export function DrawnChart({ data, compact = false }: ChartProps) {
  const own = useId().replace(/\W/g, '');
  const widths = compact ? WIDTHS_COMPACT : WIDTHS;
  const sizes: readonly Size[] = compact ? ['narrow'] : ['narrow', 'wide'];
  return sizes.map((size) => {
    const width = widths[size];
    const model = buildChart(data, { width, fontSize: DRAWN_FONT_SIZE, compact }, CSS_THEME);
    return (
      model && (
        <figure
          key={size}
          className={compact ? styles.compact : `${styles[size]} ${drawnSize[size]}`}
          aria-label={model.sentence}
        >
          <div data-marks={compact ? undefined : ''}>
            <DrawnSvg
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
