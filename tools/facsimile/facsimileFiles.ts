import { createHash } from 'node:crypto';
import type { Canvas } from '@napi-rs/canvas';
import { conflictEvidence } from '../../data/pipeline/read/conflictSides.ts';
import { NO_PAGES, type PagesOnDisk } from '../../data/pipeline/read/facsimile/pageLayers.ts';
import { confirmedDay, seenOf } from '../../data/pipeline/read/facsimile/pageReading.ts';
import type { Lock } from '../../data/pipeline/read/lock.ts';
import { type Project, runProject } from '../../data/pipeline/runPipeline.ts';
import type { PageBox } from '../../src/model/authored/pageLayer.ts';
import type { SourceDocument } from '../../src/model/authored/source.ts';
import type { Evidence } from '../../src/model/fields/evidence.ts';
import { FACSIMILE, facsimilePath } from '../../src/model/paths.ts';
import {
  type EmbedCrop,
  type Facsimile,
  type FacsimileCrop,
  type FacsimileImage,
  jpegPath,
  webpPath,
} from '../../src/model/published/facsimile.ts';
import { TOKENS } from '../../src/styles/tokens.ts';
import { type CropArea, cropAreas, within } from './cropArea.ts';
import { cut, loadCanvas, openPages } from './pageDrawer.ts';

/** The pages that a site shows, as files of the built site: pictures of figures, of whole pages, and lists of them. */

/** Widths of pictures in pixels, and their quality of 100. */
const PAGE_WIDTH = 1600;
const CROP_WIDTH = 1200;
const QUALITY = 62;

/** The accent of the light theme: a page is paper. */
const FRAME = TOKENS.light.accent;
const WHOLE: PageBox = [0, 0, 1, 1];

export interface FacsimileFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Pictures for embeds by evidence; null where embeds show none. */
  readonly embedCrops: ReadonlyMap<string, readonly EmbedCrop[]> | null;
  /** What is turned on and cannot be shown, in sentences for the person who builds. */
  readonly missing: readonly string[];
}

/** A document of which the site says how it was read; its pages where they are turned on and at hand. */
interface ShownDocument {
  readonly doc: SourceDocument;
  readonly pages: PagesOnDisk | null;
}

/**
 * The documents that are turned on and whose pages are there. A site that shows pages, or has a text that was read by
 * OCR, says of every text how it was read; where there is neither, nothing is shown.
 */
export function shownDocuments({ authored, layers = NO_PAGES }: Pick<Project, 'authored' | 'layers'>): {
  readonly shown: readonly ShownDocument[];
  readonly missing: readonly string[];
} {
  const wanted = authored?.site.facsimile?.documents ?? [];
  const documents = authored?.documents ?? [];
  const pagesOf = (doc: SourceDocument) =>
    wanted.includes(doc.id) ? (layers.get(doc.sha256) ?? null) : null;
  const saysHow = documents.some((doc) => doc.reading?.by === 'ocr' || pagesOf(doc) !== null);
  const shown = documents.flatMap((doc): ShownDocument[] => {
    const pages = pagesOf(doc);
    return saysHow && (pages !== null || doc.reading) ? [{ doc, pages }] : [];
  });
  const missing = wanted
    .filter((id) => !shown.some(({ doc, pages }) => doc.id === id && pages !== null))
    .map((id) => `版面图：${id} 的版面文件夹不在这台机器上，网站不带它的版面`);
  return { shown, missing };
}

/** Encodes a picture twice and names it by its content. */
function addImage(files: Map<string, string | Uint8Array>, doc: string, canvas: Canvas): FacsimileImage {
  const webp = canvas.toBuffer('image/webp', QUALITY);
  const name = createHash('sha256').update(webp).digest('hex').slice(0, 12);
  const image = { path: `${FACSIMILE}/${doc}/${name}`, width: canvas.width, height: canvas.height };
  files.set(webpPath(image), new Uint8Array(webp));
  files.set(jpegPath(image), new Uint8Array(canvas.toBuffer('image/jpeg', QUALITY)));
  return image;
}

/** The picture with its frames drawn into it. */
function addFramed(
  files: Map<string, string | Uint8Array>,
  crop: Canvas,
  { image, frames, page }: Pick<FacsimileCrop, 'image' | 'frames' | 'page'>,
): EmbedCrop {
  const context = crop.getContext('2d');
  context.strokeStyle = FRAME;
  context.lineWidth = 3;
  for (const [x, y, w, h] of frames)
    context.strokeRect(x * crop.width, y * crop.height, w * crop.width, h * crop.height);
  const path = `${image.path}-${createHash('sha256').update(JSON.stringify(frames)).digest('hex').slice(0, 6)}.jpg`;
  files.set(path, new Uint8Array(crop.toBuffer('image/jpeg', QUALITY)));
  return { path, width: crop.width, height: crop.height, page };
}

async function documentFiles(
  { doc, pages }: ShownDocument,
  lock: Lock,
  evidence: readonly Evidence[],
  embedCrops: Map<string, EmbedCrop[]> | null,
): Promise<{ readonly files: Map<string, string | Uint8Array>; readonly undrawn: number[] }> {
  const lineOf = new Map(doc.paragraphs.map(({ n, line }) => [n, line]));
  const areas = new Map<string, CropArea[]>();
  const confirmed: Record<string, string> = {};
  const seen = seenOf(doc.reading);
  for (const { id, figure } of evidence) {
    const position = lock[id];
    if (!position) continue;
    const own = pages ? cropAreas(pages.layer, position, lineOf) : [];
    if (own.length > 0) areas.set(id, own);
    const day = confirmedDay(seen, { figure, spans: position.figure, lineOf });
    if (day !== null) confirmed[id] = day;
  }
  const files = new Map<string, string | Uint8Array>();
  const told = {
    doc: doc.id,
    sha256: doc.sha256,
    read: pages?.layer.read ?? doc.reading?.by ?? 'layer',
    confirmed,
  };
  if (!pages) {
    const index: Facsimile = { ...told, pages: [], crops: {} };
    files.set(facsimilePath(doc.id), `${JSON.stringify(index)}\n`);
    return { files, undrawn: [] };
  }
  const tools = await loadCanvas();
  const drawn: Facsimile['pages'] = [];
  const crops: Record<string, FacsimileCrop[]> = {};
  const undrawn: number[] = [];
  const drawer = await openPages(pages);
  try {
    const wanted = new Set([...areas.values()].flat().map(({ page }) => page));
    for (const n of [...wanted].sort((a, b) => a - b)) {
      const canvas = await drawer.draw(n);
      if (canvas === null) {
        undrawn.push(n);
        continue;
      }
      drawn.push({ n, image: addImage(files, doc.id, cut(tools, canvas, WHOLE, PAGE_WIDTH)) });
      for (const [id, own] of areas)
        for (const { page, area, figure } of own) {
          if (page !== n) continue;
          const crop = cut(tools, canvas, area, CROP_WIDTH);
          const image = addImage(files, doc.id, crop);
          const frames = figure.map((box) => [...within(box, area)] as [number, number, number, number]);
          if (embedCrops)
            embedCrops.set(id, [
              ...(embedCrops.get(id) ?? []),
              addFramed(files, crop, { image, frames, page }),
            ]);
          const onPage = figure.map((box) => [...box] as [number, number, number, number]);
          crops[id] = [...(crops[id] ?? []), { page, image, frames, onPage }];
        }
    }
  } finally {
    await drawer.close();
  }
  const index: Facsimile = { ...told, pages: drawn, crops };
  files.set(facsimilePath(doc.id), `${JSON.stringify(index)}\n`);
  return { files, undrawn };
}

/** Draws everything that a site shows of its pages. Throws where the canvas is missing or a pdf is broken. */
export async function facsimileFiles(project: Project): Promise<FacsimileFiles> {
  const { shown, missing } = shownDocuments(project);
  if (shown.length === 0) return { files: new Map(), embedCrops: null, missing };
  const embedCrops = project.authored?.site.facsimile?.embeds ? new Map<string, EmbedCrop[]>() : null;
  const { data, lock } = runProject(project, true);
  const disputed = conflictEvidence(data?.authored.conflicts ?? []);
  const said = [...missing];
  const files = new Map<string, string | Uint8Array>();
  for (const own of shown) {
    const quoted = [...(data?.index.evidenceOf(own.doc.id) ?? []), ...disputed]
      .map(({ evidence }) => evidence)
      .filter(({ doc }) => doc === own.doc.id);
    const { files: more, undrawn } = await documentFiles(own, lock, quoted, embedCrops);
    for (const [path, content] of more) files.set(path, content);
    if (undrawn.length > 0)
      said.push(
        `版面图：${own.doc.id} 第 ${undrawn.join('、')} 页没有图像，也没有 original.pdf，网站不带这些页`,
      );
  }
  return { files, embedCrops, missing: said };
}
