import { type CSSProperties, useMemo } from 'react';
import type { MapGeometry } from '../model/published/mapGeometry.ts';
import styles from './CountyFigure.module.css';
import { CountyLegend } from './CountyLegend.tsx';
import { CountyMap } from './CountyMap.tsx';
import type { CountyScale } from './countyScale.ts';
import type { TiledCounty } from './countyShapes.ts';
import { drawingCaption, type MapApproval } from './mapCaption.ts';
import { selectCountyShapes } from './selectCountyShapes.ts';

/**
 * The width a map is laid out for where no script measures its box. The style rules give the box 43.5 rem,
 * and 63 on a high screen, so that its names are scaled to between 13 and 19 pixels.
 */
const MOST_DRAWN = 840;

export interface CountyFigureProps {
  readonly scale: CountyScale;
  /** The boundaries; with null the map is drawn as tiles. */
  readonly map: MapGeometry | null;
  readonly tiles: readonly TiledCounty[];
  readonly approval: MapApproval;
  readonly hrefOf: (adcode: string) => string;
  readonly selection?: {
    readonly selected: string | null;
    readonly onSelect: (adcode: string | null) => void;
    readonly onPreview: (adcode: string | null) => void;
  };
  readonly compact?: boolean;
  readonly prerenderWidth?: number | undefined;
}

/** The county map with legend and caption: the same on its page, in a panel and on a slide. */
export function CountyFigure(props: CountyFigureProps) {
  const { scale, map, tiles, approval, hrefOf, selection, compact = false, prerenderWidth } = props;
  const drawing = useMemo(() => selectCountyShapes(map, tiles), [map, tiles]);
  // A prerendered page may not use inline styles; its style rules set the width.
  const ratio =
    prerenderWidth === undefined
      ? ({ '--ratio': (drawing.width / drawing.height).toFixed(3) } as CSSProperties)
      : undefined;
  return (
    <div className={styles.figure} style={ratio}>
      <CountyLegend scale={scale} />
      <div className={styles.map}>
        <CountyMap
          label={`${drawing.kind === 'bounds' ? '界线示意图' : '方格示意图'}，${scale.sentence}`}
          drawing={drawing}
          rows={scale.rows}
          hrefOf={hrefOf}
          compact={compact}
          likelyWidth={prerenderWidth === undefined ? undefined : Math.min(prerenderWidth, MOST_DRAWN)}
          {...selection}
        />
      </div>
      <p className={styles.caption}>{drawingCaption(drawing.kind, approval)}</p>
    </div>
  );
}
