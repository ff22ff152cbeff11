import { type PanelData, selectPanelData } from '../../model/select/panelData.ts';
import { siteTitle } from '../../model/text/imprint.ts';
import type { PageSpec } from '../frame/pageSpec.ts';
import { SIZE } from './figureRuns.ts';
import { type Block, NOTHING, rule, space, stack } from './markup.ts';
import { type PanelPicture, type PictureSize, panelBlock, wholePicture } from './panelPicture.ts';
import type { PictureTools } from './pictureTools.ts';
import { flowText } from './textFlow.ts';

/** The content of a page, for a picture of all of it. */
export interface PageContent {
  readonly title: string;
  /** The lead of the page. */
  readonly lead?: string;
  /** The panels in the order of the page; where the section changes, its name is put above the panel. */
  readonly panels: readonly PanelData[];
}

/** Selects the panels of a page with their records, by section in the order of the page. */
export function selectPage({ title, lead, panels, byId }: PageSpec): PageContent {
  const sections = [...new Set(panels.map(({ section }) => section))];
  const ordered = sections.flatMap((section) => panels.filter((panel) => panel.section === section));
  return {
    title,
    ...(lead === undefined ? {} : { lead }),
    panels: ordered.map((spec) => selectPanelData(spec, byId)),
  };
}

/** The size of long pictures: on a phone of this width, letters are about as large as the phone's own. */
export const LONG_SIZE: PictureSize = { width: 540, margin: 24 };
const ROOM = LONG_SIZE.width - 2 * LONG_SIZE.margin;
const GAP = 40;
const HEADING = 22;

/** The header: title, city and period; with several pictures, also which one it is. */
function headBlock({ title, lead }: PageContent, tools: PictureTools, part: number, parts: number): Block {
  const { theme, core } = tools;
  const of = parts > 1 ? ` · 第${part}张，共${parts}张` : '';
  const second = (text: string) => [{ text, size: SIZE.small, fill: theme.inkSecond }];
  return stack([
    flowText([{ text: title, size: 28, fill: theme.ink, bold: true }], ROOM, { lineHeight: 1.4 }),
    flowText(second(`${siteTitle(core.site)}${of}`), ROOM),
    part > 1 || lead === undefined
      ? NOTHING
      : stack([space(12), flowText([{ text: lead, size: SIZE.body, fill: theme.ink }], ROOM)]),
    space(28),
  ]);
}

/** The footer, which states the picture's origin when it is forwarded. */
function footBlock({ core, theme }: PictureTools, imprint: string): Block {
  const { publicUrl } = core.site;
  const second = (text: string) => flowText([{ text, size: SIZE.small, fill: theme.inkSecond }], ROOM);
  return stack([
    space(GAP),
    rule(ROOM, theme.rule),
    space(12),
    second('每个数字都取自公开文件，原文用语、范围和时点见完整看板。'),
    publicUrl === null ? NOTHING : second(publicUrl),
    second(imprint),
  ]);
}

/** Panels with the names of their sections; a name stays with the first panel of its section. */
function panelBlocks({ panels }: PageContent, tools: PictureTools): Block[] {
  return panels.map((data, index) => {
    const { section } = data.spec;
    // The first section has no heading of its own, as on the page.
    const opens = index > 0 && section !== panels[index - 1]?.spec.section && section !== '';
    const heading = opens
      ? stack([
          flowText([{ text: section, size: HEADING, fill: tools.theme.ink, bold: true }], ROOM),
          space(10),
        ])
      : NOTHING;
    return stack([heading, panelBlock(data, tools, ROOM)]);
  });
}

/** Splits blocks into groups that fit the height; a block that is too high gets a group of its own. */
function splitBlocks(blocks: readonly Block[], room: number): Block[][] {
  const groups: Block[][] = [];
  let used = 0;
  for (const block of blocks) {
    const group = groups[groups.length - 1];
    if (group && used + GAP + block.height <= room) {
      group.push(block);
      used += GAP + block.height;
    } else {
      groups.push([block]);
      used = block.height;
    }
  }
  return groups;
}

/**
 * Renders a page as pictures at the width of a phone, none higher than `tallest` CSS pixels unless a single
 * panel is; panels are never split. `imprint` closes each picture: site, version, day.
 */
export function longPictures(
  content: PageContent,
  tools: PictureTools,
  tallest: number,
  imprint: string,
): PanelPicture[] {
  const { theme } = tools;
  const foot = footBlock(tools, imprint);
  const blocks = panelBlocks(content, tools);
  // Calculate with the highest header: the one with the page's lead and the longest number.
  const most = headBlock(content, tools, 1, blocks.length + 10).height;
  const groups = splitBlocks(blocks, tallest - most - foot.height - 2 * LONG_SIZE.margin);
  return groups.map((group, index) => {
    const head = headBlock(content, tools, index + 1, groups.length);
    const picture = stack([head, stack(group, GAP), foot]);
    const sentence = `${content.title}，${imprint}`;
    return wholePicture(picture, LONG_SIZE, theme, { title: content.title, sentence });
  });
}
