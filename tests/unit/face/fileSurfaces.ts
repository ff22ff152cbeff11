import { renderSvg } from '../../../src/charts/renderSvg.ts';
import { embedSnippet, type SnippetKind } from '../../../src/model/embed/embedSnippets.ts';
import { buildOembed } from '../../../src/model/embed/oembed.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { PanelData } from '../../../src/model/select/panelData.ts';
import { PANEL_COLUMNS } from '../../../src/model/select/panelRows.ts';
import { indexShards, selectSlide } from '../../../src/model/show/slideData.ts';
import { panelCsv, panelSpreadsheet } from '../../../src/panels/actions/download/panelDownloads.ts';
import { panelSentence } from '../../../src/panels/frame/panelSentence.ts';
import { panelScope } from '../../../src/panels/kinds/kindOf.ts';
import { panelPicture } from '../../../src/panels/picture/panelPicture.ts';
import { embedDocument } from '../../../src/prerender/embeds/embedDocument.ts';
import { TOKENS } from '../../../src/styles/tokens.ts';
import { buildPptxPlan } from '../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { linesUnder } from '../../../src/views/presenter/slides/own/linesUnder.ts';
import type { PlacedPanel } from './datasets.ts';
import { type PanelSurface, textOf } from './pageSurfaces.tsx';
import { clausesLacking, pictureLacking, sentenceLacking } from './pictureWords.ts';
import { planText } from './planText.ts';
import { datasetOf, parseHtml } from './prerenderedMarkup.tsx';
import { cellsLacking, parseCsv, readSheet } from './sheets.ts';

/** Written in parts, because the repository may name no host. */
const SITE = `https${'://'}city.test/board/`;
const titleOf = (doc: string): string => doc;

const sentenceOf = (data: PanelData, city: number): string => panelSentence(data, datasetOf(city).core);

/** A short text contains at least the first clause of the panel's sentence. */
const tellsFirst = ({ all, pairs: [pair] }: PanelData, record: PublishedRecord): boolean =>
  pair ? [pair.from, pair.to, pair.change].includes(record) : all[0] === record;

const snippets = (data: PanelData, kind: SnippetKind, sentence: string): string =>
  embedSnippet(kind, {
    baseUrl: SITE,
    panel: data.spec.id,
    title: data.spec.title,
    sentence,
    sourceText: '',
    theme: 'light',
    table: false,
    compact: false,
    width: null,
    height: 400,
    version: null,
    picture: { type: 'png', size: null },
  });

const placed = ({ shard, data }: PlacedPanel) =>
  selectSlide(
    {
      kind: 'panel' as const,
      id: 'a',
      section: '',
      headline: '',
      domain: shard.domain,
      panel: data.spec.id,
    },
    indexShards([shard]),
  );

/** More than any slide has room for. */
const ALL_ROOM = 10_000;
/** What the slide has room for. */
const PPTX_ROOM = 130;
const NOT_READ = { conflicts: [], counties: null, core: null };

/** The words of a panel's slide: its body, and its caveats, each with the figures it is about. */
function pptx(panel: PlacedPanel, city: number): { body: string; caveats: string } {
  const plan = buildPptxPlan({
    deck: { title: '' },
    slides: [placed(panel)],
    core: datasetOf(city).core,
    conflicts: [],
    counties: null,
    notes: new Map(),
  });
  const [slide] = plan.slides;
  const items = slide?.items ?? [];
  const known = linesUnder(placed(panel), NOT_READ, ALL_ROOM);
  const isCaveat = (text: string) => known.includes(text) || text.startsWith('另有');
  const onPage = planText(items).split('\n');
  // Rows that find no room on the page are in its notes, which it says.
  const lines = onPage.some((line) => /^另有[0-9]+行，见本页备注$/.test(line))
    ? [...onPage, slide?.notes ?? '']
    : onPage;
  return {
    body: lines.filter((line) => !isCaveat(line)).join('\n'),
    caveats: lines.filter(isCaveat).join('\n'),
  };
}

/** The figures in doubt that the slide owes and does not name beside their doubt. */
const caveatsLacking = (caveats: string, owed: PlacedPanel): string[] =>
  linesUnder(placed(owed), NOT_READ, PPTX_ROOM).filter((line) => !caveats.split('\n').includes(line));

/** Surfaces that leave the page: texts, pictures and files of a panel. */
export const FILE_SURFACES: readonly PanelSurface[] = [
  {
    name: 'sentence of a chart (aria) and of a picture',
    lacking: ({ data }, owed, city) => sentenceLacking(sentenceOf(data, city), owed.data),
  },
  {
    name: 'og:description',
    tells: tellsFirst,
    lacking: ({ data }, owed, city) => {
      const page = parseHtml(
        embedDocument({
          title: data.spec.title,
          description: sentenceOf(data, city),
          siteName: '',
          url: null,
          oembed: '',
          canonical: null,
          picture: null,
          styles: '',
          stylesHash: '',
          script: '',
          icon: '',
          body: '',
        }),
      );
      const text = page.querySelector('meta[property="og:description"]')?.getAttribute('content') ?? '';
      return clausesLacking(text, sentenceOf(owed.data, city), owed.data);
    },
  },
  {
    name: 'oEmbed',
    lacking: ({ data }, owed, city) => {
      const { description } = buildOembed({
        baseUrl: null,
        panel: data.spec.id,
        title: data.spec.title,
        sentence: sentenceOf(data, city),
        siteName: '',
        height: 400,
        thumbnail: null,
      });
      return sentenceLacking(description, owed.data);
    },
  },
  {
    name: 'words of a picture that is pasted as HTML',
    tells: tellsFirst,
    lacking: ({ data }, owed, city) => {
      const alt =
        parseHtml(snippets(data, 'image', sentenceOf(data, city)))
          .querySelector('img')
          ?.getAttribute('alt') ?? '';
      return clausesLacking(alt.slice(data.spec.title.length + 1), sentenceOf(owed.data, city), owed.data);
    },
  },
  {
    name: 'words of a picture that is pasted as Markdown',
    tells: tellsFirst,
    lacking: ({ data }, owed, city) => {
      const [, alt = ''] =
        /^\[!\[([\s\S]*?)\]\(</.exec(snippets(data, 'markdown', sentenceOf(data, city))) ?? [];
      return clausesLacking(
        alt.replace(/\\(.)/g, '$1').slice(data.spec.title.length + 1),
        sentenceOf(owed.data, city),
        owed.data,
      );
    },
  },
  {
    name: 'SVG and PNG',
    lacking: ({ data }, owed, city) => {
      const { core, map } = datasetOf(city);
      const { svg } = panelPicture(data, { core, map }, renderSvg, TOKENS.light, '');
      const picture = parseHtml(svg);
      const sentence = sentenceLacking(textOf(picture.querySelector('desc')), owed.data);
      if (data.spec.kind === 'map') return sentence;
      const words = [...picture.querySelectorAll('text')].map(textOf).join('');
      const [text = ''] = words.split('来源：');
      const line = panelScope(data).join(' · ');
      const { title, note = '' } = data.spec;
      return [...sentence, ...pictureLacking(text, owed.data, line, [line, title, note])];
    },
  },
  {
    name: 'CSV',
    lacking: ({ data }, owed) => {
      const [, ...rows] = parseCsv(panelCsv(data, titleOf).slice(1));
      return cellsLacking(rows, owed.data);
    },
  },
  {
    name: 'XLSX',
    lacking: async ({ data }, owed) => {
      const rows = await readSheet(await panelSpreadsheet(data, titleOf), PANEL_COLUMNS.length);
      return cellsLacking(rows, owed.data);
    },
  },
  {
    name: 'PPTX',
    lacking: (seen, owed, city) => {
      const { data } = owed;
      const { body, caveats } = pptx(seen, city);
      const [line = ''] = body.split('\n');
      return [
        ...pictureLacking(body, data, line, [line, data.spec.note ?? '']),
        ...caveatsLacking(caveats, owed),
      ];
    },
  },
];
