import { useContext, useEffect, useRef } from 'react';
import { useNearViewport } from '../../ui/measure/useNearViewport.ts';
import { kindOf } from '../kinds/kindOf.ts';
import styles from './ChartBody.module.css';
import { PrerenderedPicture } from './PrerenderedPicture.tsx';
import {
  type ChartProps,
  LiveChartContext,
  type PanelEngine,
  PrerenderedPicturesContext,
  pictureKey,
} from './prerenderedPictures.ts';
import { useLiveSwap } from './useLiveSwap.ts';

/**
 * A chart: the prerendered picture until the reader interacts with it, and the live chart from then on or
 * where there is no picture.
 */
export function ChartBody(props: ChartProps) {
  const { data, engine, eager = false, compact = false } = props;
  const name = pictureKey(data);
  const drawings = useContext(PrerenderedPicturesContext);
  const markup = eager ? undefined : drawings[name];
  const Live = useContext(LiveChartContext) ?? engine.Live;
  const { box, standing, height, want, replace, leave } = useLiveSwap(
    markup !== undefined,
    // Both parts are needed: the picture stands until nothing is missing.
    engine.Host !== null && Live !== null,
    engine.want,
  );
  if (!kindOf(data).chart) return null;
  return (
    <div
      ref={box}
      className={eager ? styles.wall : undefined}
      // On a wall arrow keys turn pages, so a chart there is no key group; small charts form one group
      // together.
      data-marks={eager || compact ? undefined : ''}
    >
      {markup !== undefined && standing ? (
        <PrerenderedPicture name={name} markup={markup} onWant={want} onMisfit={replace} onLeave={leave} />
      ) : Live ? (
        <Live {...props} least={height} />
      ) : (
        <AwaitedChart eager={eager} height={height} want={engine.want} />
      )}
    </div>
  );
}

interface AwaitedChartProps {
  readonly eager: boolean;
  readonly height: number;
  readonly want: PanelEngine['want'];
}

/** Stands where a chart without a picture will be, and requests it when it comes near the viewport. */
function AwaitedChart({ eager, height, want }: AwaitedChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNearViewport(place, eager);
  useEffect(() => {
    if (near) want(true);
  }, [near, want]);
  return <div ref={place} style={{ minHeight: height }} />;
}
