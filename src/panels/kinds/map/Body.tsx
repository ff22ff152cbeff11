import { useContext, useEffect, useRef } from 'react';
import { useNearViewport } from '../../../ui/measure/useNearViewport.ts';
import { PrerenderedPicture } from '../../charts/PrerenderedPicture.tsx';
import {
  type BodyProps,
  type PanelEngine,
  PrerenderedPicturesContext,
  pictureKey,
} from '../../charts/prerenderedPictures.ts';
import { useLiveSwap } from '../../charts/useLiveSwap.ts';
import { useMapStyles } from '../../counties/usePanelMap.ts';
import styles from './Body.module.css';

/**
 * The county map as a panel: prerendered until the reader interacts with it, and live from then on or where
 * there is no picture.
 */
export function Body({ data, engine, eager = false }: BodyProps) {
  const name = pictureKey(data);
  const drawings = useContext(PrerenderedPicturesContext);
  const given = eager ? undefined : drawings[name];
  const styled = useMapStyles(given !== undefined);
  const markup = styled === null ? undefined : given;
  const { map: parts } = engine;
  const { box, standing, height, want, replace, leave } = useLiveSwap(
    markup !== undefined,
    parts !== null,
    engine.want,
  );
  if (markup !== undefined && !styled) return <div className={styles.place} />;
  if (markup !== undefined && standing)
    return (
      <div ref={box}>
        <PrerenderedPicture name={name} markup={markup} onWant={want} onMisfit={replace} onLeave={leave} />
      </div>
    );
  return (
    <div ref={box} style={height > 0 ? { minHeight: height } : undefined}>
      {parts ? (
        <parts.Panel data={data} core={parts.core} map={parts.map} />
      ) : (
        <MapParams eager={eager} want={engine.want} />
      )}
    </div>
  );
}

/** A placeholder for the lazy-loaded map, which is requested when it comes near the viewport. */
function MapParams({ eager, want }: { eager: boolean; want: PanelEngine['want'] }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNearViewport(place, eager);
  useEffect(() => {
    if (near) want(true);
  }, [near, want]);
  return <div ref={place} className={styles.place} />;
}
