import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { PanelData } from '../../../src/model/select/panelData.ts';
import { indexShards, selectSlide } from '../../../src/model/show/slideData.ts';
import { kindOf } from '../../../src/panels/kinds/kindOf.ts';
import { EmbedPage } from '../../../src/prerender/embeds/EmbedPage.tsx';
import { Slide } from '../../../src/views/presenter/slides/Slide.tsx';
import type { PlacedPanel } from './datasets.ts';
import { ALL_PARTS, missingParts, saidOver } from './missingParts.ts';
import { lacks, pictureLacking, sentenceLacking, told } from './pictureWords.ts';
import { datasetOf, draw } from './prerenderedMarkup.tsx';

/** A surface that shows a whole panel. */
export interface PanelSurface {
  readonly name: string;
  /**
   * What it leaves out of the faces of the panel's records, one line each. `seen` is the panel as the surface
   * gets it, `owed` the complete one; they differ only where a test removes a part.
   */
  readonly lacking: (seen: PlacedPanel, owed: PlacedPanel, city: number) => string[] | Promise<string[]>;
  /** Whether it shows this record of the panel; true by default. */
  readonly tells?: (data: PanelData, record: PublishedRecord) => boolean;
}

export const textOf = (element: Element | null | undefined): string => element?.textContent ?? '';

const isChange = ({ pairs }: PanelData, record: PublishedRecord): boolean =>
  pairs.some(({ change }) => change?.id === record.id);
const isDrawn = (data: PanelData): boolean => kindOf(data).chart !== undefined;
/** Small charts, each with its text above it. */
const isMany = (data: PanelData): boolean => kindOf(data).cells !== undefined;
/** Kinds whose figures are text of the page. */
const WRITTEN: readonly string[] = ['strip', 'honours', 'ticks', 'units'];

const pages = new WeakMap<PanelData, Document>();

function embedPage({ shard, data }: PlacedPanel, city: number): Document {
  const known = pages.get(data);
  if (known) return known;
  const dataset = datasetOf(city);
  const page = draw(
    <EmbedPage
      dataset={dataset}
      data={data}
      domain={shard.domain}
      imprint=""
      notice={null}
      whereabouts=""
      footnote={null}
    />,
    dataset,
  );
  pages.set(data, page);
  return page;
}

const lineOf = (page: Document): string => textOf(page.querySelector('article h1 + p'));

/** The body of a panel on the page, without its table. */
const bodyOf = (page: Document): Element[] =>
  [...page.querySelectorAll('[data-observation]')].filter(
    (control) => !control.closest('table') && !control.closest('#evidence'),
  );

export const PAGE_SURFACES: readonly PanelSurface[] = [
  {
    name: 'tile, label and row of the picture on the page',
    tells: (data, record) =>
      WRITTEN.includes(data.spec.kind) ||
      (kindOf(data).chart?.changeAbove === true && isChange(data, record)),
    lacking: (seen, { data }, city) => {
      const page = embedPage(seen, city);
      const line = lineOf(page);
      return bodyOf(page).flatMap((control) => {
        const record = data.all.find(({ id }) => id === control.getAttribute('data-observation'));
        // A small chart is also in its item; the change is stated in the text above it.
        const place = control.closest(record && isChange(data, record) ? 'p' : 'li');
        // The marks of a chart have their text in its SVG.
        if (!record || control.closest('svg')) return [];
        const over = saidOver(line, record, data.all, data.pairs);
        const asked = { over, ...told(record, textOf(control)) };
        return lacks(record, missingParts(textOf(place), record, asked), textOf(place));
      });
    },
  },
  {
    name: 'drawing of a chart on the page',
    tells: (data) => isDrawn(data),
    lacking: (seen, { data }, city) => {
      const page = embedPage(seen, city);
      const line = lineOf(page);
      const drawn = [...page.querySelectorAll('figure')].filter((figure) =>
        figure.querySelector('svg[data-drawn]'),
      );
      if (drawn.length === 0) return [];
      // The widest variant of each chart.
      const wide = drawn.filter((figure) => figure.querySelector('svg[data-drawn="wide"]'));
      const places = wide.length > 0 ? wide : drawn;
      const heads = isMany(data)
        ? [...page.querySelectorAll('.picture li p, article li p')]
        : [...page.querySelectorAll('article div > p')];
      const text = [...places, ...heads].map(textOf).join(' ');
      return pictureLacking(text, data, line, []);
    },
  },
  {
    name: 'row of the table',
    lacking: (seen, { data }, city) => {
      const page = embedPage(seen, city);
      const line = lineOf(page);
      const rows = [...page.querySelectorAll('tbody tr')];
      return data.all.flatMap((record, at) => {
        const text = textOf(rows[at]);
        const over = saidOver(line, record, data.all, data.pairs);
        const control = rows[at]?.querySelector('[data-observation]');
        const asked = { over, ...told(record, textOf(control) || record.name) };
        return lacks(record, missingParts(text, record, asked), text);
      });
    },
  },
  {
    name: 'aria label of every control',
    lacking: (seen, { data }, city) =>
      [...embedPage(seen, city).querySelectorAll('[data-observation]')].flatMap((control) => {
        const record = data.all.find(({ id }) => id === control.getAttribute('data-observation'));
        const text = control.getAttribute('aria-label') ?? '';
        return record
          ? lacks(record, missingParts(text, record, told(record, text, record.text ?? record.name)), text)
          : [];
      }),
  },
  {
    name: 'aria of the figures on the page',
    tells: (data, record) => isDrawn(data) && !(isMany(data) && isChange(data, record)),
    lacking: (seen, { data }, city) => {
      const labels = [...embedPage(seen, city).querySelectorAll('figure[aria-label]')].map(
        (figure) => figure.getAttribute('aria-label') ?? '',
      );
      // A map names its counties; what the texts say of each is in its table.
      if (labels.length === 0 || kindOf(data).onMap) return [];
      const changes = new Set(data.pairs.map(({ change }) => change));
      // For small charts the change is stated in text above each.
      const own = isMany(data) ? data.all.filter((record) => !changes.has(record)) : data.all;
      return sentenceLacking(labels.join(' '), { ...data, all: own });
    },
  },
  {
    name: 'words and quotes of a page without scripts',
    lacking: (seen, { data }, city) =>
      data.all.flatMap((record) => {
        const entry =
          embedPage(seen, city).getElementById(`e-${record.id}`) ??
          embedPage(seen, city).querySelector(`[id$="${record.id}"]`);
        const text = textOf(entry);
        return lacks(record, missingParts(text, record, { owed: ALL_PARTS }), text);
      }),
  },
  {
    name: 'slide of the panel',
    tells: (data) => kindOf(data).isTable === true || WRITTEN.includes(data.spec.kind),
    lacking: ({ shard, data }, owed, city) => {
      // Live charts are not rendered here; their labels are tested in the SVGs.
      if (!kindOf(data).isTable && !WRITTEN.includes(data.spec.kind)) return [];
      const slide = {
        kind: 'panel' as const,
        id: 'a',
        section: '',
        headline: '',
        domain: shard.domain,
        panel: data.spec.id,
      };
      const page = draw(
        <Slide data={selectSlide(slide, indexShards([shard]))} number={1} count={1} shape="wide" sheet />,
        datasetOf(city),
      );
      const line = textOf(page.querySelector('article > p'));
      return [...page.querySelectorAll('article [data-observation]')].flatMap((control) => {
        const record = owed.data.all.find(({ id }) => id === control.getAttribute('data-observation'));
        const place = control.closest('li, tr');
        if (!record) return [];
        const over = saidOver(line, record, owed.data.all, owed.data.pairs);
        const asked = { over, ...told(record, textOf(control)) };
        return lacks(record, missingParts(textOf(place), record, asked), textOf(place));
      });
    },
  },
];
