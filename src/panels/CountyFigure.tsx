import { type CSSProperties, useMemo } from 'react';
import type { CountyScale } from '../charts/countyScale.ts';
import type { TiledCounty } from '../charts/countyShapes.ts';
import type { MapDrawing } from '../model/mapDrawing.ts';
import type { Site } from '../model/source.ts';
import styles from './CountyFigure.module.css';
import { CountyLegend } from './CountyLegend.tsx';
import { CountyMap } from './CountyMap.tsx';
import { countyDrawing } from './countyDrawing.ts';

export interface CountyFigureProps {
  readonly scale: CountyScale;
  /** Boundaries; tiles are drawn where there are none. */
  readonly map: MapDrawing | null;
  readonly tiles: readonly TiledCounty[];
  readonly approval: Pick<Site['map'], 'approvalNumber' | 'publisher'>;
  readonly hrefOf: (adcode: string) => string;
  readonly selection?: {
    readonly selected: string | null;
    readonly onSelect: (adcode: string | null) => void;
    readonly onPreview: (adcode: string | null) => void;
  };
  readonly compact?: boolean;
  readonly drawnWidth?: number | undefined;
}

/** What a map without approval must say, and one with approval as well. */
export function mapCaption({ approvalNumber, publisher }: CountyFigureProps['approval']): string {
  const parts = [
    '示意图，界线不作为划界依据',
    approvalNumber === null ? '未标注审图号' : `审图号：${approvalNumber}`,
    ...(publisher === null ? [] : [publisher]),
  ];
  return parts.join(' · ');
}

/** The map of the counties with legend and caption: the same on its page, on a panel, on a slide. */
export function CountyFigure(props: CountyFigureProps) {
  const { scale, map, tiles, approval, hrefOf, selection, compact = false, drawnWidth } = props;
  const drawing = useMemo(() => countyDrawing(map, tiles), [map, tiles]);
  const ratio = { '--ratio': (drawing.width / drawing.height).toFixed(3) } as CSSProperties;
  // A page drawn at build time allows itself no style attribute; its map is as wide as the rules say.
  return (
    <div className={styles.figure} style={drawnWidth === undefined ? ratio : undefined}>
      <CountyLegend scale={scale} />
      <div className={styles.map}>
        <CountyMap
          label={`${drawing.kind === 'bounds' ? '界线示意图' : '方格示意图'}：${scale.title}`}
          drawing={drawing}
          rows={scale.rows}
          hrefOf={hrefOf}
          compact={compact}
          likelyWidth={drawnWidth}
          {...selection}
        />
      </div>
      <p className={styles.caption}>
        {drawing.kind === 'bounds'
          ? mapCaption(approval)
          : '方格示意图：每县一格，大致保持相邻位置，不表示面积和界线'}
      </p>
    </div>
  );
}
