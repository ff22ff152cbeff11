import type { ChartHit, ChartModel } from '../../charts/chartModel.ts';
import { renderSvg } from '../../charts/renderSvg.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordLabel } from '../../model/text/face.ts';
import styles from '../../panels/charts/PrerenderedPicture.module.css';

export interface PrerenderedSvgProps {
  readonly data: PanelData;
  readonly model: ChartModel;
  readonly width: number;
  /** The name of the variant for this width. */
  readonly variant: string;
  /** The prefix of ids inside the picture; each picture of a page needs its own. */
  readonly prefix: string;
  /** The link to a record's evidence. */
  readonly hrefOfRecord: (id: string) => string;
}

/**
 * A chart rendered by ECharts without a browser, with a link over each mark, so that it can be used without
 * scripts.
 */
export function PrerenderedSvg({ data, model, width, variant, prefix, hrefOfRecord }: PrerenderedSvgProps) {
  // The markup is our own, made of numbers and names of the dataset, and the engine has escaped it.
  const inside = { __html: renderSvg(model, width, prefix) };
  return (
    <svg viewBox={`0 0 ${width} ${model.height}`} role="presentation" data-drawn={variant} data-width={width}>
      <g {...{ 'aria-hidden': true }} dangerouslySetInnerHTML={inside} />
      {model.hits.map((hit) => {
        const record = data.byId.get(hit.id);
        return record ? (
          <MarkLink key={hit.id} hit={hit} record={record} href={hrefOfRecord(record.id)} />
        ) : null;
      })}
    </svg>
  );
}

interface MarkLinkProps {
  readonly hit: ChartHit;
  readonly record: PublishedRecord;
  readonly href: string;
}

function MarkLink({ hit: { id, left, top, width, height }, record, href }: MarkLinkProps) {
  return (
    <a
      href={href}
      target="_self"
      className={styles.mark}
      data-observation={id}
      aria-label={recordLabel(record)}
    >
      <rect x={left} y={top} width={width} height={height} />
    </a>
  );
}
