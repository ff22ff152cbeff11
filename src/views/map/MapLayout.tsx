import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { CountyFigure, type CountyFigureProps } from '../../map/CountyFigure.tsx';
import type { CountyLayer } from '../../map/countyLayers.ts';
import { keysWords } from '../../map/countyShapes.ts';
import { hashHref, pathToMap } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import type { Loaded } from '../../queries/dataset.ts';
import type { useMapParams } from '../../state/urlState.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { CountyCard } from './CountyCard.tsx';
import { CountyTable } from './CountyTable.tsx';
import { FactTable } from './FactTable.tsx';
import styles from './MapLayout.module.css';

type Row = CountyFigureProps['scale']['rows'][number];

export interface MapLayoutProps {
  readonly core: CoreShard;
  readonly scale: CountyFigureProps['scale'];
  /** The boundaries, possibly still loading, with their known proportions; null for tiles. */
  readonly map: {
    readonly frame: { readonly width: number; readonly height: number };
    readonly load: Loaded<MapGeometry>;
  } | null;
  readonly tiles: CountiesShard['counties'];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly sentences: CountiesShard['sentences'];
  readonly layers: readonly CountyLayer[];
  readonly params: ReturnType<typeof useMapParams>;
  readonly nameCell: (row: Row) => ReactNode;
  readonly aside: ReactNode;
  readonly children?: ReactNode;
}

/**
 * Map and card side by side; below them the facts, of one county if one is selected, and the map as a table.
 */
export function MapLayout(props: MapLayoutProps) {
  const { core, scale, map, tiles, byId, sentences, layers, params, nameCell, aside, children } = props;
  const [preview, setPreview] = useState<string | null>(null);
  const selected = scale.rows.find(({ adcode }) => adcode === params.county) ?? null;
  const shown = selected ?? scale.rows.find(({ adcode }) => adcode === preview) ?? null;
  // The long table is deferred, so that a change of layer shows on the map at once.
  const facts = useDeferredValue<{ scale: typeof scale; selected: typeof selected } | null>(
    useMemo(() => ({ scale, selected }), [scale, selected]),
    null,
  );
  const hrefOf = (adcode: string) =>
    hashHref(
      pathToMap({
        drawing: params.drawing === 'tiles' ? 'tiles' : undefined,
        layer: params.layer === layers[0]?.id ? undefined : (params.layer ?? undefined),
        year: params.year ?? undefined,
        county: adcode,
      }),
    );
  const { select } = params;
  const clear = useCallback(() => select(null), [select]);
  const ready = map === null ? { state: 'ready' as const, data: null } : map.load;
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.stage}>
          {ready.state === 'ready' ? (
            <CountyFigure
              scale={scale}
              map={ready.data}
              tiles={tiles}
              approval={core.site.map}
              hrefOf={hrefOf}
              selection={{
                selected: selected?.adcode ?? null,
                onSelect: params.select,
                onPreview: setPreview,
              }}
            />
          ) : null}
          {ready.state === 'loading' && map ? (
            <div style={{ paddingTop: `${(100 * map.frame.height) / map.frame.width}%` }} />
          ) : null}
          {ready.state === 'error' ? (
            <LoadError error={ready.error} retry={ready.retry} still="方格示意图和下面的表格仍可使用。" />
          ) : null}
          <p className={styles.keys}>
            焦点在图上时：方向键移到相邻的一地，{keysWords(scale.rows.length)}，Esc取消选择。
          </p>
        </div>
        <div className={styles.side}>
          <CountyCard
            row={shown}
            rows={scale.rows}
            onSelect={select}
            byId={byId}
            sentences={sentences}
            hasPage={shown !== null && tiles.some(({ adcode }) => adcode === shown.adcode)}
            onClear={selected ? clear : null}
          />
          {aside}
        </div>
      </div>
      {children}
      {facts ? <FactTable {...facts} byId={byId} onClear={clear} /> : null}
      <CountyTable scale={scale} nameCell={nameCell} />
      <OpenCard byId={byId} />
    </>
  );
}
