import { type ReactNode, useMemo, useRef } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { useRowRecords } from '../../evidence/useRowRecords.ts';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import { KNOWN, knownAs } from '../../model/select/knownAs.ts';
import { recordLabel } from '../../model/text/face.ts';
import { usePictureControls } from '../../panels/charts/usePictureControls.ts';
import { useCatalogue } from '../../queries/catalogue.ts';
import styles from './FigureField.module.css';

const NO_ROWS: readonly CatalogueRow[] = [];

function useRows(): readonly CatalogueRow[] {
  const catalogue = useCatalogue();
  return catalogue.state === 'ready' && catalogue.data.complete ? catalogue.data.rows : NO_ROWS;
}

const wayOf = (row: CatalogueRow) => knownAs(row, new Set(row.passages.map(({ doc }) => doc)).size);

export interface FigureDotsProps {
  readonly domain: string;
  /** The dots that were drawn ahead; they stand until the rows are there. */
  readonly children: ReactNode;
}

const noTouch = () => {};

/** The figures of a domain as controls, in the places of the dots that were drawn ahead. */
export function FigureDots({ domain, children }: FigureDotsProps) {
  const rows = useRows();
  const box = useRef<HTMLDivElement>(null);
  usePictureControls(box, noTouch);
  const dots = useMemo(() => {
    const own = rows.filter((row) => row.domain === domain);
    return KNOWN.flatMap((way) => own.filter((row) => wayOf(row) === way).map((row) => ({ row, way })));
  }, [rows, domain]);
  return (
    <div ref={box} className={styles.dots} data-marks={dots.length > 0 ? '' : undefined}>
      {dots.length > 0
        ? dots.map(({ row, way }) => (
            <button
              key={row.id}
              type="button"
              className={styles.dot}
              data-known={way}
              data-observation={row.id}
              aria-label={recordLabel(row)}
            />
          ))
        : children}
    </div>
  );
}

/** Preview and card of the figures that no panel of the page shows. */
export function DotCards({ shown }: { shown: ReadonlyMap<string, unknown> }) {
  const rows = useRows();
  const byId = useMemo(
    () => new Map(rows.flatMap((row) => (shown.has(row.id) ? [] : [[row.id, row] as const]))),
    [rows, shown],
  );
  return <OpenCard byId={useRowRecords(byId)} others={shown} />;
}
