import type * as v from 'valibot';
import type { Manifest } from '../../model/published/manifest.ts';
import { DatasetError } from '../datasetError.ts';
import { checkShape, parseJson, parseShape } from '../verifyFile.ts';
import type { FIRST_SHAPES } from './firstShapes.ts';

/**
 * What a first view reads has the hash that the manifest lists, so it is what the pipeline wrote, which has checked its
 * shape already. The schemas and their library are therefore no part of the first script: what was read before they
 * came is checked when they have come, and all that follows at once. A published file says what its schema would
 * add, so that both ways have the same outcome (`tests/unit/queries/lateShapes.test.ts`).
 */

type Shapes = typeof FIRST_SHAPES;
type ShapeName = keyof Shapes;

/** The name of a shape in place of its schema. */
export interface LateShape<T> {
  readonly late: ShapeName;
  /** For the compiler alone. */
  readonly of?: T;
}

export type Shape<T> = v.GenericSchema<unknown, T> | LateShape<T>;

export const lateShape = <N extends ShapeName>(late: N): LateShape<v.InferOutput<Shapes[N]>> => ({ late });

interface Waiting {
  readonly late: ShapeName;
  readonly value: unknown;
  readonly path: string;
  readonly onFault: () => void;
}

let shapes: Shapes | null = null;
const waiting: Waiting[] = [];

const schemaOf = <T>(from: Shapes, { late }: LateShape<T>) =>
  from[late] as unknown as v.GenericSchema<unknown, T>;

const loadShapes = async (): Promise<Shapes> => {
  shapes ??= (await import('./firstShapes.ts')).FIRST_SHAPES;
  return shapes;
};

/**
 * Parses what has been found to be listed. `onFault` is called where the shape turns out to be another later; what is
 * asked for then is refused at once. Throws `DatasetError`: `malformed`.
 */
export function parseListed<T>(shape: Shape<T>, text: string, path: string, onFault: () => void): T {
  if (!('late' in shape)) return parseShape(shape, text, path);
  if (shapes !== null) return parseShape(schemaOf(shapes, shape), text, path);
  const value = parseJson(text, path);
  waiting.push({ late: shape.late, value, path, onFault });
  return value as T;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parses the manifest, which no hash vouches for: what does not look like one waits for the schema and its words.
 * Rejects with `DatasetError`: `malformed`.
 */
export async function parseManifest(text: string, path: string, onFault: () => void): Promise<Manifest> {
  const value = parseJson(text, path);
  const isLikely =
    isRecord(value) &&
    value.schema === 1 &&
    typeof value.version === 'string' &&
    typeof value.lists === 'number' &&
    isRecord(value.files) &&
    Object.values(value.files).every((entry) => isRecord(entry) && typeof entry.sha256 === 'string');
  if (!isLikely) await loadShapes();
  return parseListed(lateShape('manifest'), text, path, onFault);
}

/** Milliseconds until the schemas are asked for again where they could not be loaded. */
const AGAIN_MS = 30_000;

/** Loads the schemas and checks what was read before them, each file in a task of its own. */
export async function checkWaiting(): Promise<void> {
  try {
    await loadShapes();
  } catch {
    setTimeout(() => void checkWaiting(), AGAIN_MS);
    return;
  }
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await new Promise((settle) => setTimeout(settle));
    try {
      checkShape(schemaOf(await loadShapes(), next), next.value, next.path);
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      next.onFault();
    }
  }
}
