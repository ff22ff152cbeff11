import type * as v from 'valibot';
import { dataPath } from '../model/paths.ts';
import type { FileList, Manifest } from '../model/published/manifest.ts';
import { DatasetError, unlistedError } from './datasetError.ts';

/** SHA-256 in hex, by the browser and off the main thread where it supports that. */
export async function hashTextAsync(text: string): Promise<string> {
  try {
    const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    // `crypto.subtle` is missing on plain http or withheld by the browser; the result is the same.
    return (await import('./verify/hashText.ts')).hashText(text);
  }
}

export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DatasetError('malformed', path, String(cause));
  }
}

export function parseShape<T>(schema: v.GenericSchema<unknown, T>, text: string, path: string): T {
  return checkShape(schema, parseJson(text, path), path);
}

/**
 * The value as the schema has it. The schema is asked by the interface that every library of schemas has, so that the
 * first script holds none. Throws `DatasetError`: `malformed`.
 */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string): T {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new Error(`${path}: a schema that answers later`);
  if (result.issues === undefined) return result.value;
  const [issue] = result.issues;
  const at = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  throw new DatasetError('malformed', path, `${at || '根'}：${issue?.message}`);
}

function versionOf(text: string): string | null {
  const match = /^\s*\{\s*"version":\s*"([0-9a-f]+)"/.exec(text);
  return match?.[1] ?? null;
}

/**
 * Checks a shard against its entry in the manifest or a bucket: version, length, and the hash of the text. Throws
 * `DatasetError`: `missing`, `stale`, `truncated` or `tampered`.
 */
export function checkListed(
  manifest: Manifest,
  shard: string,
  text: string,
  entry: FileList[string] | undefined,
  hash: string,
): void {
  const path = dataPath(shard);
  if (!entry) throw unlistedError(path);
  const version = versionOf(text);
  if (version !== null && version !== manifest.version) {
    throw new DatasetError('stale', path, `清单版本 ${manifest.version}，文件版本 ${version}`);
  }
  if (hash !== entry.sha256) {
    const bytes = new TextEncoder().encode(text).length;
    if (bytes < entry.bytes)
      throw new DatasetError('truncated', path, `应有 ${entry.bytes} 字节，实有 ${bytes} 字节`);
    throw new DatasetError('tampered', path, `应为 ${entry.sha256.slice(0, 12)}，实为 ${hash.slice(0, 12)}`);
  }
}
