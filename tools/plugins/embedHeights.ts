import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EmbedHeights,
  type MeasuredHeights,
  measuredHeightsSchema,
  UNMEASURED,
} from '../../src/model/published/embedIndex.ts';
import { parseShape } from '../../src/queries/verifyFile.ts';

/**
 * How tall the frame of each panel has to be. Heights are measured in a browser and kept beside the data
 * with a digest of the page they were measured on, so that a build measures only what has changed, and a
 * machine without a browser builds from what was kept.
 */

/** In the folder of the authored data; the build brings it up to date. */
const HEIGHTS_FILE = 'embedHeights.json';
const STEP = 8;
/** A changed page is seldom more than a quarter taller than it was. */
const GROWTH = 1.25;

type Heights = EmbedHeights[string];
type View = keyof Heights;

/** A panel as a page of its own, as the build drew it. */
export interface PanelHtml {
  readonly panel: string;
  readonly kind: string;
  /** How many records it shows. */
  readonly records: number;
  readonly html: string;
}

export interface Measured {
  /** In CSS pixels, by panel. */
  readonly sizes: ReadonlyMap<string, Heights>;
  /** Why some are missing, to be read by the webmaster; null where none are. */
  readonly obstacle: string | null;
}

export type MeasurePanels = (panels: readonly PanelHtml[]) => Promise<Measured>;

export interface FoundHeights {
  /** Of every panel. */
  readonly heights: EmbedHeights;
  /** What is to be kept: measured heights and no others. */
  readonly kept: MeasuredHeights;
  readonly measured: readonly string[];
  /** Panels whose heights are estimates, and why. */
  readonly estimated: readonly string[];
  readonly obstacle: string | null;
}

const NOTHING: Measured = { sizes: new Map(), obstacle: null };

export const roundUp = (pixels: number): number => Math.ceil(pixels / STEP) * STEP;

/** A name of a style module as the build writes it: its own, then a hash of the file, then the line. */
const SCOPED_NAME = /^(_.+)_[A-Za-z0-9]{5}_\d+$/;

/** The part of a page that its height depends on, for the same panel always the same text. */
function layoutOf(html: string, version: string): string {
  const parts = [...html.matchAll(/<style>(.*?)<\/style>|<body>(.*)<\/body>/gs)].map(([part]) => part);
  // Names hold files and lines, which may change without any effect. Those in the markup are counted, the
  // others, of animations and of parts that are not there, go without.
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  const plain = new Map([...new Set(classes)].map((name, at) => [name, `c${at}`]));
  // Every correction changes the version of the dataset, which is printed on every page in as many digits.
  const text = parts.join('\n').replaceAll(version.slice(0, 8), '');
  return text.replace(/[\w-]+/g, (word) => plain.get(word) ?? word.replace(SCOPED_NAME, '$1'));
}

/** A digest of what the height of a page depends on; `version` of the dataset that is printed on it. */
export const pageDigest = (html: string, version: string): string =>
  createHash('sha256').update(layoutOf(html, version)).digest('hex').slice(0, 12);

/** More than the panel is likely to need: a gap below it is better than figures that are cut off. */
function estimateHeights(item: PanelHtml, known: MeasuredHeights, all: readonly PanelHtml[]): Heights {
  const before = known[item.panel];
  const alike = all.flatMap(({ panel, kind, records }) => {
    const own = known[panel];
    return own && kind === item.kind && records > 0 ? [{ own, records }] : [];
  });
  const estimate = (view: View): number => {
    if (before) return roundUp(before[view] * GROWTH);
    if (alike.length === 0) return UNMEASURED[view];
    const perRecord = Math.max(...alike.map(({ own, records }) => own[view] / records));
    const tallest = Math.max(...alike.map(({ own }) => own[view]));
    return roundUp(Math.min(tallest, perRecord * item.records));
  };
  return { picture: estimate('picture'), table: estimate('table') };
}

/** Takes what is known of pages that have not changed, measures the others, and estimates what cannot be measured. */
export async function findHeights(
  panels: readonly PanelHtml[],
  { known, version, measure }: { known: MeasuredHeights; version: string; measure: MeasurePanels },
): Promise<FoundHeights> {
  const digests = new Map(panels.map(({ panel, html }) => [panel, pageDigest(html, version)]));
  const changed = panels.filter(({ panel }) => known[panel]?.page !== digests.get(panel));
  const { sizes, obstacle } = changed.length === 0 ? NOTHING : await measure(changed);
  const kept: Record<string, MeasuredHeights[string]> = {};
  const heights: Record<string, Heights> = {};
  const estimated: string[] = [];
  for (const item of panels) {
    const { panel } = item;
    const own = sizes.get(panel);
    const before = known[panel];
    // What was measured on an earlier page stays with its digest: the next build that can will measure anew.
    const entry = own ? { ...own, page: digests.get(panel) } : before;
    if (entry) kept[panel] = entry;
    if (!own && changed.includes(item)) {
      estimated.push(panel);
      heights[panel] = estimateHeights(item, known, panels);
    } else if (entry) heights[panel] = { picture: entry.picture, table: entry.table };
  }
  return { heights, kept, measured: [...sizes.keys()], estimated, obstacle };
}

/** Another city may not have measured its panels yet. Throws where the file is not what a build writes. */
export function readHeights(dataDir: string): MeasuredHeights {
  const file = join(dataDir, HEIGHTS_FILE);
  return existsSync(file) ? parseShape(measuredHeightsSchema, readFileSync(file, 'utf8'), file) : {};
}

/** Keeps heights by the names of their panels; the file is not touched where it says so already. */
export function writeHeights(dataDir: string, heights: MeasuredHeights): void {
  const file = join(dataDir, HEIGHTS_FILE);
  const sorted = Object.entries(heights).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
