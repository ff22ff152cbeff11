import { useId } from 'react';
import type { ChartHit, ChartModel } from '../charts/chartModel.ts';
import { renderSvg } from '../charts/renderSvg.ts';
import type { PublishedRecord } from '../model/dataset.ts';
import { evidenceAnchor, pathToReview } from '../model/paths.ts';
import { recordLabel, recordMatter } from '../model/recordText.ts';
import type { ChartBodyProps } from '../panels/ChartBody.tsx';
import { buildChart } from '../panels/chartKinds.ts';
import { useHrefOf } from '../state/urlState.ts';
import { CSS_THEME } from '../styles/tokens.ts';
import styles from './DrawnChart.module.css';
import drawnSize from './drawnSize.module.css';

/** Drawn twice; the width of the page decides in CSS which one is shown, and scales it. */
const WIDTHS = { narrow: 300, wide: 560 } as const;
const WIDTHS_COMPACT = { narrow: 260, wide: 260 } as const;
const FONT_SIZE = 14;

type Size = keyof typeof WIDTHS;

/** A chart as ECharts draws it without a browser, with a link over each mark: no script needed to read it. */
export function DrawnChart({ data, compact = false }: ChartBodyProps) {
  const own = useId().replace(/\W/g, '');
  const widths = compact ? WIDTHS_COMPACT : WIDTHS;
  const sizes: readonly Size[] = compact ? ['narrow'] : ['narrow', 'wide'];
  return sizes.map((size) => {
    const width = widths[size];
    const model = buildChart(data, { width, fontSize: FONT_SIZE, compact }, CSS_THEME);
    return (
      model && (
        <figure
          key={size}
          className={compact ? styles.compact : `${styles[size]} ${drawnSize[size]}`}
          aria-label={model.sentence}
        >
          <svg
            viewBox={`0 0 ${width} ${model.height}`}
            role="presentation"
            data-drawn={size}
            data-marks={compact ? undefined : ''}
          >
            <Drawing model={model} width={width} prefix={`c${own}${size[0]}`} />
            {model.hits.map((hit) => {
              const record = data.byId.get(hit.id);
              return record ? (
                <MarkLink key={hit.id} hit={hit} record={record} marked={data.spec.kind !== 'slope'} />
              ) : null;
            })}
          </svg>
        </figure>
      )
    );
  });
}

function Drawing({ model, width, prefix }: { model: ChartModel; width: number; prefix: string }) {
  // Markup of our own making, from numbers and names of the dataset, escaped by the engine.
  const inside = { __html: renderSvg(model, width, prefix) };
  return <g {...{ 'aria-hidden': true }} dangerouslySetInnerHTML={inside} />;
}

const MATTER = 24;

function MarkLink({ hit, record, marked }: { hit: ChartHit; record: PublishedRecord; marked: boolean }) {
  const hrefOf = useHrefOf();
  const matter = marked ? recordMatter(record) : null;
  const { id, left, top, width, height } = hit;
  return (
    <>
      <a
        href={`#${evidenceAnchor(id)}`}
        target="_self"
        className={styles.mark}
        data-observation={id}
        aria-label={recordLabel(record)}
      >
        <rect x={left} y={top} width={width} height={height} />
      </a>
      {matter ? (
        <a
          href={hrefOf(pathToReview(matter.id))}
          className={styles.matter}
          aria-label={`${record.name}：${matter.label}，查看校核`}
        >
          <rect x={left + width - MATTER} y={Math.max(0, top - 8)} width={MATTER} height={MATTER} />
          <text x={left + width - MATTER / 2} y={Math.max(0, top - 8) + 17}>
            ※
          </text>
        </a>
      ) : null}
    </>
  );
}
