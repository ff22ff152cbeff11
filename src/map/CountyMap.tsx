import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import { useElementWidth } from '../ui/measure/useElementWidth.ts';
import { useLeastLabel, useRootScale } from '../ui/measure/useRootScale.ts';
import { CountyLabels } from './CountyLabels.tsx';
import styles from './CountyMap.module.css';
import fills from './countyFill.module.css';
import {
  countyLabelRequests,
  type LabelledCounties,
  labelCounties,
  reachOfSmall,
} from './countyLabelRequests.ts';
import type { CountyRow } from './countyScale.ts';
import { type CountyShapes, countyOfKey, countyTowards } from './countyShapes.ts';
import { HatchPattern } from './HatchPattern.tsx';

/** The width the map is laid out for until its box has one: the one it will most likely get. */
const LIKELY_WIDTH = 720;
/** The least side of a target in CSS pixels at the usual text size (WCAG 2.5.8). */
const LEAST_TARGET = 24;

export interface CountyMapProps {
  /** The accessible name of the map. */
  readonly label: string;
  readonly drawing: CountyShapes;
  readonly rows: readonly CountyRow[];
  /** The address of a county's link, which works even without scripts. */
  readonly hrefOf: (adcode: string) => string;
  readonly selected?: string | null;
  /** Called instead of following the link; with null when Escape clears the selection. */
  readonly onSelect?: (adcode: string | null) => void;
  /** Called with the county under the pointer or the focus; with null when Escape clears it. */
  readonly onPreview?: (adcode: string | null) => void;
  /** Whether labels are a step smaller. */
  readonly compact?: boolean;
  /** Whether the counties without room for their words are listed below; on a slide they stand beside it. */
  readonly keyed?: boolean;
  /** The width the map is laid out for until its box has one. */
  readonly likelyWidth?: number | undefined;
}

const UNLABELLED: LabelledCounties = { placed: { labels: [], below: 0, left: [] }, listed: [] };

/**
 * The size of the labels on a map. Names grow with the page's text until they would crowd each other out; the
 * list below shows them all anyway.
 */
export function mapLabelSize(width: number, root: number, least: number, compact: boolean): number {
  const wanted = (compact || width < 480 * root ? 14 : 16) * root;
  return Math.round(Math.max(least, Math.min(wanted, width / 22)));
}

const plainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * The counties in either drawing, as focusable links: arrow keys go to the nearest county, digits pick one in
 * code order, Enter selects, Escape clears. Sizes follow the page's text size.
 */
export function CountyMap(props: CountyMapProps) {
  const { label, drawing, rows, hrefOf, selected = null, onSelect, onPreview, compact = false } = props;
  const { likelyWidth, keyed = true } = props;
  const [box, measured] = useElementWidth<HTMLElement>();
  const root = useRootScale();
  const least = useLeastLabel();
  const hatch = useId();
  const links = useRef(new Map<string, Element & HTMLOrSVGElement>());
  const [active, setActive] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);

  const width = measured ?? likelyWidth ?? LIKELY_WIDTH;
  // Labels are placed only once: before the box has a width, nothing of the map is painted.
  const laidOut = measured !== null || likelyWidth !== undefined;
  const scale = width / drawing.width;
  const height = Math.round(drawing.height * scale);
  const fontSize = mapLabelSize(width, root, least, compact);
  const byCode = useMemo(() => new Map(rows.map((row) => [row.adcode, row])), [rows]);
  const requests = useMemo(() => countyLabelRequests(drawing, rows, scale), [drawing, rows, scale]);
  const { placed, listed } = useMemo(
    () => (laidOut ? labelCounties(requests, rows, { width, height }, fontSize) : UNLABELLED),
    [requests, rows, width, height, fontSize, laidOut],
  );

  const comeTo = (adcode: string) => {
    setActive(adcode);
    onPreview?.(adcode);
  };
  const focus = (adcode: string) => links.current.get(adcode)?.focus();
  const first = drawing.shapes[0]?.adcode ?? null;
  // The whole map is one tab stop; arrow keys and digits move on from there.
  const tabStop = stop ?? (selected !== null && byCode.has(selected) ? selected : first);

  const onKeyDown = (event: KeyboardEvent, adcode: string) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const towards = countyTowards(drawing.shapes, adcode, event.key);
    const picked = countyOfKey(drawing.shapes, event.key);
    if (towards !== null) focus(towards);
    else if (picked !== null) {
      focus(picked);
      onSelect?.(picked);
    } else if (event.key === 'Escape' && (onSelect || onPreview)) {
      onPreview?.(null);
      if (selected !== null) onSelect?.(null);
    } else return;
    event.preventDefault();
  };

  const outlineOf = (adcode: string | null) => drawing.shapes.find((shape) => shape.adcode === adcode)?.path;
  return (
    <figure ref={box} className={styles.map} data-drawing={drawing.kind} aria-label={label}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height + placed.below}`}
        role="presentation"
        fontSize={fontSize}
      >
        <HatchPattern id={hatch} scale={scale / root} />
        {drawing.shapes.map(({ adcode, path, name }, at) => {
          const row = byCode.get(adcode);
          const label = placed.labels.find((item) => item.id === adcode);
          const small = reachOfSmall(requests[at], LEAST_TARGET * root);
          const reach = [...(label && !label.inside ? [label.box] : []), ...(small ? [small] : [])];
          return (
            <a
              key={adcode}
              ref={(element) => {
                if (element) links.current.set(adcode, element);
                else links.current.delete(adcode);
              }}
              href={hrefOf(adcode)}
              className={`${styles.county} ${fills.fill}`}
              data-county={adcode}
              data-fill={row?.fill ?? 'plain'}
              aria-label={row?.sentence ?? name}
              aria-current={selected === adcode ? 'true' : undefined}
              tabIndex={adcode === tabStop ? 0 : -1}
              onClick={(event) => {
                if (!onSelect || !plainClick(event)) return;
                event.preventDefault();
                onSelect(adcode);
              }}
              onKeyDown={(event) => onKeyDown(event, adcode)}
              onFocus={() => {
                setStop(adcode);
                comeTo(adcode);
              }}
              onBlur={() => setActive(null)}
              onPointerEnter={(event) => event.pointerType === 'mouse' && comeTo(adcode)}
              onPointerLeave={(event) => event.pointerType === 'mouse' && setActive(null)}
            >
              <path
                d={path}
                transform={`scale(${scale})`}
                fill={row?.fill === 'absent' ? `url(#${hatch})` : undefined}
              />
              {reach.map((box) => (
                <rect
                  key={`${box.left} ${box.top}`}
                  className={styles.reach}
                  x={box.left}
                  y={box.top}
                  width={box.width}
                  height={box.height}
                />
              ))}
            </a>
          );
        })}
        <g className={styles.lines} transform={`scale(${scale})`} {...{ 'aria-hidden': true }}>
          {drawing.borders === '' ? null : <path d={drawing.borders} className={styles.border} />}
          {drawing.outline === '' ? null : <path d={drawing.outline} className={styles.outline} />}
          {selected === null ? null : <path d={outlineOf(selected)} className={styles.selected} />}
          {active === null ? null : <path d={outlineOf(active)} className={styles.active} />}
        </g>
        <CountyLabels
          labels={placed.labels}
          fontSize={fontSize}
          fillOf={(adcode) => byCode.get(adcode)?.fill ?? 'plain'}
        />
      </svg>
      {listed.length === 0 || !keyed ? null : (
        <ul className={styles.keys} aria-hidden="true">
          {listed.map(({ row: { adcode, name, words }, mark }) => (
            <li key={adcode} data-listed={adcode}>
              {mark === null ? null : <b>{mark}</b>} {[name, words].filter((part) => part !== '').join(' ')}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
