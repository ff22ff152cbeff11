import type { FocusEvent, ReactNode } from 'react';
import { type CountyLayer, selectSet } from '../../map/countyLayers.ts';
import { pathToMap } from '../../model/paths.ts';
import type { MapParams } from '../../state/mapParams.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './MapControls.module.css';

export interface MapControlsProps {
  readonly layers: readonly CountyLayer[];
  readonly layer: CountyLayer;
  readonly params: MapParams;
  /** Whether both drawings exist. */
  readonly both: boolean;
  readonly children?: ReactNode;
}

const GROUPS: ReadonlyArray<{ kind: CountyLayer['kind']; title: string }> = [
  { kind: 'told', title: '文件说到' },
  { kind: 'coverage', title: '说到全部' },
  { kind: 'values', title: '数值' },
  { kind: 'province', title: '省内参考' },
];

/**
 * On a phone the layers scroll sideways, and browsers do not scroll a focused link that is partly visible.
 */
function showWhole({ target }: FocusEvent): void {
  target.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

/** The choice of layer and drawing, as links, so that each choice can be copied and shared. */
export function MapControls({ layers, layer, params, both, children }: MapControlsProps) {
  const [first] = layers;
  const to = (entries: { layer?: string; drawing?: MapParams['drawing']; year?: string | undefined }) => {
    const next = { layer: layer.id, drawing: params.drawing, ...entries };
    return pathToMap({
      layer: next.layer === first?.id ? undefined : next.layer,
      drawing: next.drawing === 'tiles' ? 'tiles' : undefined,
      year: next.year,
      county: params.county ?? undefined,
    });
  };
  const year = params.year ?? undefined;
  const shown = selectSet(layer, params.year);
  return (
    <div className={styles.controls}>
      <nav className={styles.layers} aria-label="图层" onFocus={showWhole}>
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
        {layer.sets.length > 1 ? (
          <nav className={styles.drawing} aria-label="时点">
            {layer.sets.map((set) => (
              <AppLink
                key={set.key}
                to={to(set === layer.current ? {} : { year: set.key })}
                current={set === shown}
              >
                {set.label}
              </AppLink>
            ))}
          </nav>
        ) : null}
        {both ? (
          <nav className={styles.drawing} aria-label="画法">
            <AppLink to={to({ drawing: 'bounds', year })} current={params.drawing === 'bounds'}>
              界线
            </AppLink>
            <AppLink to={to({ drawing: 'tiles', year })} current={params.drawing === 'tiles'}>
              方格
            </AppLink>
          </nav>
        ) : null}
        {children}
      </div>
    </div>
  );
}
