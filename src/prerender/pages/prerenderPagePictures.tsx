import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { MapGeometry } from '../../model/published/mapGeometry.ts';
import type { PrerenderedPictures } from '../../model/published/prerenderedPage.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import styles from '../../panels/charts/PrerenderedPicture.module.css';
import { pictureKey } from '../../panels/charts/prerenderedPictures.ts';
import { PRERENDER_FONT_SIZE } from '../../panels/charts/useVisibleVariant.ts';
import { CountyPanel } from '../../panels/counties/CountyPanel.tsx';
import type { GridPanel, PageSection } from '../../panels/frame/pageSections.ts';
import { buildChart } from '../../panels/kinds/buildChart.ts';
import { kindOf } from '../../panels/kinds/kindOf.ts';
import { CSS_THEME } from '../../styles/theme.ts';
import { PrerenderedSvg } from '../pictures/PrerenderedSvg.tsx';
import { PrerenderedVariants } from './PrerenderedVariants.tsx';

/** Width of a small chart, in pixels at the usual text size. */
const SMALL = 260;

export interface PictureOptions {
  readonly core: CoreShard;
  readonly map: MapGeometry | null;
  /** The link to a record's evidence. */
  readonly hrefOfRecord: (id: string) => string;
  /** Wraps a part in the providers it needs: data and links. */
  readonly wrap: (part: ReactNode) => ReactNode;
}

/** Prerenders the pictures of a page by name: every chart and map, for each width that its box may have. */
export function prerenderPagePictures(
  sections: readonly PageSection[],
  options: PictureOptions,
): PrerenderedPictures {
  const pictures: Record<string, string> = {};
  const draw = (data: PanelData, part: ReactNode) => {
    const name = pictureKey(data);
    // Ids must be unique among the pictures of a page.
    const identifierPrefix = `${name.replace(/\W/g, '-')}-`;
    pictures[name] = renderToStaticMarkup(options.wrap(part), { identifierPrefix });
  };
  for (const cell of sections.flatMap(({ cells }) => cells)) {
    const { data } = cell;
    const { hrefOfRecord } = options;
    const { chart, cells, onMap } = kindOf(data);
    if (cells)
      for (const one of cells(data)) draw(one, <SmallChart data={one} hrefOfRecord={hrefOfRecord} />);
    else if (chart) draw(data, <Chart {...cell} hrefOfRecord={hrefOfRecord} />);
    else if (onMap) draw(data, <Counties {...cell} {...options} />);
  }
  return pictures;
}

type HrefOfRecord = Pick<PictureOptions, 'hrefOfRecord'>;

const prefixOf = (data: PanelData, variant: string) =>
  `${variant[0]}-${pictureKey(data).replace(/\W/g, '-')}`;

function Chart({ data, span, hrefOfRecord }: GridPanel & HrefOfRecord) {
  return (
    <PrerenderedVariants span={span}>
      {({ name, width }) => {
        const model = buildChart(data, { width, fontSize: PRERENDER_FONT_SIZE, quiet: true }, CSS_THEME);
        return model ? (
          <figure aria-label={model.sentence}>
            <PrerenderedSvg
              data={data}
              model={model}
              width={width}
              variant={name}
              prefix={prefixOf(data, name)}
              hrefOfRecord={hrefOfRecord}
            />
          </figure>
        ) : null;
      }}
    </PrerenderedVariants>
  );
}

function SmallChart({ data, hrefOfRecord }: { data: PanelData } & HrefOfRecord) {
  const view = { width: SMALL, fontSize: PRERENDER_FONT_SIZE, compact: true, quiet: true };
  const model = buildChart(data, view, CSS_THEME);
  return model ? (
    <figure className={styles.small} aria-label={model.sentence} data-small="">
      <PrerenderedSvg
        data={data}
        model={model}
        width={SMALL}
        variant="small"
        prefix={prefixOf(data, 'small')}
        hrefOfRecord={hrefOfRecord}
      />
    </figure>
  ) : null;
}

function Counties({ data, span, core, map }: GridPanel & Pick<PictureOptions, 'core' | 'map'>) {
  return (
    <PrerenderedVariants span={span}>
      {({ width }) => <CountyPanel data={data} core={core} map={map} prerenderWidth={width} />}
    </PrerenderedVariants>
  );
}
