import { type ReactNode, useMemo } from 'react';
import type { CountyFigureProps } from '../../map/CountyFigure.tsx';
import { CountyLegend } from '../../map/CountyLegend.tsx';
import { CountyMap } from '../../map/CountyMap.tsx';
import { drawingCaption } from '../../map/mapCaption.ts';
import { selectCountyShapes } from '../../map/selectCountyShapes.ts';
import { useElementHeight } from '../../ui/measure/useElementHeight.ts';
import { useElementWidth } from '../../ui/measure/useElementWidth.ts';
import { useLeastLabel, useRootScale } from '../../ui/measure/useRootScale.ts';
import styles from './CountyWall.module.css';
import { FitItems } from './FitItems.tsx';
import { fitMap } from './fitMap.ts';

export interface CountyWallProps
  extends Pick<CountyFigureProps, 'scale' | 'map' | 'tiles' | 'approval' | 'hrefOf'> {
  /** The sentence over the legend. */
  readonly lead: string;
  /** What the caption says of the dates. */
  readonly dated?: string;
  readonly selected?: string | null;
  /** What is told of the selected county, in the place of lead and legend; each item carries `data-item`. */
  readonly card?: { readonly items: number; readonly content: ReactNode } | null;
}

/** On a wall a click on a county does nothing. */
const stay = () => undefined;
/** Half of the border of the outermost tiles is outside the drawing. */
const EDGE = 3;
/** The county map on a slide: as large as its part of the slide allows, with legend and caption beside it. */
export function CountyWall(props: CountyWallProps) {
  const { scale, map, tiles, approval, hrefOf, lead, dated = '', selected = null, card = null } = props;
  const [box, across] = useElementWidth<HTMLDivElement>();
  const room = useElementHeight(box, true);
  const drawing = useMemo(() => selectCountyShapes(map, tiles), [map, tiles]);
  const root = useRootScale();
  const least = useLeastLabel();
  const fitted = useMemo(
    () =>
      across === null || room === null
        ? null
        : fitMap(drawing, scale.rows, { width: across - 2 * EDGE, height: room - 2 * EDGE, root, least }),
    [drawing, scale, across, room, root, least],
  );
  const marked = fitted?.listed ?? [];
  const listed = card ? [] : marked;
  const caption = (
    <p className={styles.caption}>
      {dated}
      {drawingCaption(drawing.kind, approval)}
      {card ? marked.map(({ row, mark }) => (mark === null ? '' : ` ${mark} ${row.name}`)) : null}
    </p>
  );
  return (
    <div className={styles.county} data-card={card ? '' : undefined}>
      <div ref={box} className={styles.box}>
        <div className={styles.map} style={{ width: fitted?.width }}>
          {fitted ? (
            <CountyMap
              label={`${drawing.kind === 'bounds' ? '界线示意图' : '方格示意图'}，${scale.sentence}`}
              drawing={drawing}
              rows={scale.rows}
              hrefOf={hrefOf}
              compact={fitted.compact}
              keyed={false}
              selected={selected}
              onSelect={stay}
            />
          ) : null}
        </div>
      </div>
      {card ? caption : null}
      <FitItems of={card ?? fitted} total={card?.items ?? listed.length} least={0.8} most={1.5}>
        <div className={styles.words}>
          {card ? card.content : null}
          {card || lead === '' ? null : <p className={styles.lead}>{lead}</p>}
          {card ? null : <CountyLegend scale={scale} />}
          {card ? null : caption}
          {listed.length === 0 ? null : (
            <ul className={styles.listed}>
              {listed.map(({ row: { adcode, name, words }, mark }) => (
                <li key={adcode} data-item="">
                  {mark === null ? null : <b>{mark}</b>}{' '}
                  {[name, words].filter((part) => part !== '').join(' ')}
                </li>
              ))}
            </ul>
          )}
        </div>
      </FitItems>
    </div>
  );
}
