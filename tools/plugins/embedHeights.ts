import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EmbedHeights,
  type MeasuredHeights,
  measuredHeightsSchema,
  UNMEASURED,
} from '../../src/model/published/embedIndex.ts';
import { parseShape } from '../../src/queries/verifyFile.ts';

/**
 * The frame heights of all panels. Heights are measured in a browser and stored beside the data with a digest
 * of the measured page, so that a build measures only changed pages, and a machine without a browser uses
 * stored heights.
 */

/** The file in the folder of the authored data; the build updates it. */
const HEIGHTS_FILE = 'embedHeights.json';
const STEP = 8;
/** A changed page is rarely more than a quarter taller than before. */
const GROWTH = 1.25;

type Heights = EmbedHeights[string];
type View = 'picture' | 'table';

/** A panel with its prerendered embed page. */
export interface PanelHtml {
  readonly panel: string;
  readonly kind: string;
  /** The number of its records. */
  readonly records: number;
  readonly html: string;
}

export interface Measured {
  /** Heights in CSS pixels, by panel. */
  readonly sizes: ReadonlyMap<string, Heights>;
  /** The reason why some are missing, for the webmaster; null where none are. */
  readonly obstacle: string | null;
}

export type MeasurePanels = (panels: readonly PanelHtml[]) => Promise<Measured>;

export interface FoundHeights {
  /** The heights of all panels. */
  readonly heights: EmbedHeights;
  /** The heights to store: only measured ones. */
  readonly kept: MeasuredHeights;
  readonly measured: readonly string[];
  /** Panels with estimated heights, and the reason. */
  readonly estimated: readonly string[];
  readonly obstacle: string | null;
}

const NOTHING: Measured = { sizes: new Map(), obstacle: null };

export const roundUp = (pixels: number): number => Math.ceil(pixels / STEP) * STEP;

/** A class name of a style module as the build writes it: the name, a hash of the file, the line. */
const SCOPED_NAME = /^(_.+)_[A-Za-z0-9]{5}_\d+$/;

/** The part of a page that determines its height; always the same text for the same panel. */
function layoutOf(html: string, version: string): string {
  const parts = [...html.matchAll(/<style>(.*?)<\/style>|<body>(.*)<\/body>/gs)].map(([part]) => part);
  // The build derives class names from files and lines, which may change without any effect on the height.
  // Names in the markup are replaced by numbers; others, such as those of animations, lose hash and line.
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  const plain = new Map([...new Set(classes)].map((name, at) => [name, `c${at}`]));
  // The version of the dataset changes with every correction, but always has as many digits.
  const text = parts.join('\n').replaceAll(version.slice(0, 8), '');
  return text.replace(/[\w-]+/g, (word) => plain.get(word) ?? word.replace(SCOPED_NAME, '$1'));
}

/** A digest of what determines the height of a page; `version` is the dataset version printed on it. */
export const pageDigest = (html: string, version: string): string =>
  createHash('sha256').update(layoutOf(html, version)).digest('hex').slice(0, 12);

/** An estimate on the high side, because a gap below is better than figures that are cut off. */
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

/**
 * Uses stored heights of unchanged pages, measures the others, and estimates those that cannot be measured.
 */
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
    // Heights of an earlier page keep its digest, so that the next build with a browser measures them again.
    const entry = own ? { ...own, page: digests.get(panel) } : before;
    if (entry) kept[panel] = entry;
    if (!own && changed.includes(item)) {
      estimated.push(panel);
      heights[panel] = estimateHeights(item, known, panels);
    } else if (entry) {
      const { picture, table, compact } = entry;
      heights[panel] = { picture, table, ...(compact === undefined ? {} : { compact }) };
    }
  }
  return { heights, kept, measured: [...sizes.keys()], estimated, obstacle };
}

/** Another city may not have measured its panels yet. Throws where the file is not what a build writes. */
export function readHeights(dataDir: string): MeasuredHeights {
  const file = join(dataDir, HEIGHTS_FILE);
  return existsSync(file) ? parseShape(measuredHeightsSchema, readFileSync(file, 'utf8'), file) : {};
}

/** Stores heights by panel id; an unchanged file is not touched. */
export function writeHeights(dataDir: string, heights: MeasuredHeights): void {
  const file = join(dataDir, HEIGHTS_FILE);
  const sorted = Object.entries(heights).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  // A build that is stopped leaves the file whole.
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
