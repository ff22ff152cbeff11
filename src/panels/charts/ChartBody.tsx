import { useContext } from 'react';
import { kindOf } from '../kinds/kindOf.ts';
import { LiveChart } from './LiveChart.tsx';
import { PrerenderedPicture } from './PrerenderedPicture.tsx';
import { type ChartProps, PrerenderedPicturesContext, pictureKey } from './prerenderedPictures.ts';
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
  const { box, standing, height, want, replace, leave } = useLiveSwap(
    markup !== undefined,
    engine.Host !== null,
    engine.want,
  );
  if (!kindOf(data).chart) return null;
  return (
    <div
      ref={box}
      // On a wall arrow keys turn pages, so a chart there is no key group; small charts form one group
      // together.
      data-marks={eager || compact ? undefined : ''}
    >
      {markup !== undefined && standing ? (
        <PrerenderedPicture name={name} markup={markup} onWant={want} onMisfit={replace} onLeave={leave} />
      ) : (
        <LiveChart {...props} least={height} />
      )}
    </div>
  );
}
