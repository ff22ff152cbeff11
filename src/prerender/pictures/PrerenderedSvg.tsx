import type { ChartHit, ChartModel } from '../../charts/chartModel.ts';
import { renderSvg } from '../../charts/renderSvg.ts';
import { pathToReview } from '../../model/paths.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { recordLabel } from '../../model/text/face.ts';
import { recordCaveat } from '../../model/text/recordText.ts';
import styles from '../../panels/charts/PrerenderedPicture.module.css';
import { kindOf } from '../../panels/kinds/kindOf.ts';
import { useHrefOf } from '../../state/urlState.ts';

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
          <MarkLink
            key={hit.id}
            hit={hit}
            record={record}
            href={hrefOfRecord(record.id)}
            marked={!kindOf(data).chart?.doubtAbove}
          />
        ) : null;
      })}
    </svg>
  );
}

const CAVEAT_SIGN = 30;

interface MarkLinkProps {
  readonly hit: ChartHit;
  readonly record: PublishedRecord;
  readonly href: string;
  readonly marked: boolean;
}

function MarkLink({ hit, record, href, marked }: MarkLinkProps) {
  const hrefOf = useHrefOf();
  const caveat = marked ? recordCaveat(record) : null;
  const { id, left, top, width, height } = hit;
  return (
    <>
      <a
        href={href}
        target="_self"
        className={styles.mark}
        data-observation={id}
        aria-label={recordLabel(record)}
      >
        <rect x={left} y={top} width={width} height={height} />
      </a>
      {caveat ? (
        <a
          href={hrefOf(pathToReview(caveat.id))}
          className={styles.matter}
          aria-label={`${record.name}：${caveat.label}，查看校核`}
        >
          <rect
            x={left + width - CAVEAT_SIGN}
            y={Math.max(0, top - 8)}
            width={CAVEAT_SIGN}
            height={CAVEAT_SIGN}
          />
          <text x={left + width - CAVEAT_SIGN / 2} y={Math.max(0, top - 8) + 17}>
            ※
          </text>
        </a>
      ) : null}
    </>
  );
}
