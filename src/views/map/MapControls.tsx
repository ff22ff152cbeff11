import type { ReactNode } from 'react';
import { pathToMap } from '../../model/paths.ts';
import type { CountyLayer } from '../../panels/countyLayers.ts';
import type { MapPlace } from '../../state/mapPlace.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './MapControls.module.css';

export interface MapControlsProps {
  readonly layers: readonly CountyLayer[];
  readonly layer: CountyLayer;
  readonly place: MapPlace;
  /** Whether both drawings are there to choose from. */
  readonly both: boolean;
  readonly children?: ReactNode;
}

const GROUPS: ReadonlyArray<{ kind: CountyLayer['kind']; title: string }> = [
  { kind: 'facts', title: '点名的事实' },
  { kind: 'coverage', title: '覆盖' },
  { kind: 'figures', title: '县值' },
  { kind: 'province', title: '省内参考' },
];

/** What is shown, and in which drawing: links, so that each choice can be pasted to a colleague. */
export function MapControls({ layers, layer, place, both, children }: MapControlsProps) {
  const to = (entries: { layer?: string | null; drawing?: MapPlace['drawing'] }) => {
    const next = { layer: layer.id, drawing: place.drawing, ...entries };
    return pathToMap({
      layer: next.layer ?? undefined,
      drawing: next.drawing === 'tiles' ? 'tiles' : undefined,
      county: place.county ?? undefined,
    });
  };
  return (
    <div className={styles.controls}>
      <nav className={styles.layers} aria-label="图层">
        {GROUPS.map(({ kind, title }) => {
          const own = layers.filter((item) => item.kind === kind);
          return own.length === 0 ? null : (
            <p key={kind} className={styles.group}>
              <span className={styles.title}>{title}</span>
              {own.map(({ id, name }) => (
                <AppLink key={id} to={to({ layer: id })} current={id === layer.id}>
                  {name}
                </AppLink>
              ))}
            </p>
          );
        })}
      </nav>
      <div className={styles.tools}>
        {both ? (
          <nav className={styles.drawing} aria-label="画法">
            <AppLink to={to({ drawing: 'bounds' })} current={place.drawing === 'bounds'}>
              界线
            </AppLink>
            <AppLink to={to({ drawing: 'tiles' })} current={place.drawing === 'tiles'}>
              方格
            </AppLink>
          </nav>
        ) : null}
        {children}
      </div>
    </div>
  );
}
