import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ORIGINALS_INDEX_PATH, originalPath, revisionOf } from '../model/paths.ts';
import type { DocumentShard } from '../model/published/dataset.ts';
import { originalsIndexSchema } from '../model/published/manifest.ts';
import type { Loaded } from './dataset.ts';
import { DatasetError } from './datasetError.ts';
import { fetchSiteFile } from './fetchSiteFile.ts';
import { hashText } from './verify/hashText.ts';
import { parseShape } from './verifyFile.ts';
import { type KnownOriginal, OriginalError, verifyOriginal } from './verifyOriginal.ts';

/** A full text whose hash matches the one its document is registered with. */
export interface SuppliedOriginal {
  /** Its paragraphs, that is its non-blank lines. */
  readonly lines: readonly string[];
  readonly sha256: string;
  /** Whether the site or the reader supplied it; the latter only for this visit. */
  readonly from: 'site' | 'visit';
}

const originalKey = (doc: string, sha256: string | null) => ['dataset', 'original', doc, sha256];

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/**
 * The full text of a document, or null where neither the deployer nor the reader supplied it. Its hash is
 * compared with the registered one.
 */
export function useOriginal(doc: string, sha256: string | undefined): Loaded<SuppliedOriginal | null> {
  const client = useQueryClient();
  const result = useQuery({
    queryKey: originalKey(doc, sha256 ?? null),
    enabled: sha256 !== undefined,
    queryFn: async (): Promise<SuppliedOriginal | null> => {
      const index = parseShape(
        originalsIndexSchema,
        await fetchSiteFile(ORIGINALS_INDEX_PATH),
        ORIGINALS_INDEX_PATH,
      );
      const entry = index.find((item) => item.doc === doc);
      if (!entry) return null;
      const path = originalPath(entry.file);
      const text = await fetchSiteFile(path, revisionOf(entry.sha256));
      const hash = hashText(text);
      if (hash !== sha256)
        throw new DatasetError('tampered', path, `应为 ${sha256?.slice(0, 12)}，实为 ${hash.slice(0, 12)}`);
      return { lines: linesOf(text), sha256: hash, from: 'site' };
    },
  });
  if (result.error) {
    return {
      state: 'error',
      error: result.error,
      retry: () => void client.resetQueries({ queryKey: ['dataset', 'original', doc] }),
    };
  }
  return result.data === undefined ? { state: 'loading' } : { state: 'ready', data: result.data };
}

function readBytes(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new OriginalError('unreadable', reader.error?.message ?? ''));
    reader.readAsArrayBuffer(file);
  });
}

/**
 * Accepts a file from the reader as the text of a document, for this visit: it stays in memory and is sent
 * nowhere. Rejects with `OriginalError`, which gives the reason.
 */
export function useSupplyOriginal(
  shard: DocumentShard,
  known: readonly KnownOriginal[],
): (file: File) => Promise<void> {
  const client = useQueryClient();
  const { id, sha256 } = shard.document;
  return async (file) => {
    const text = await verifyOriginal(file.size, () => readBytes(file), shard, known);
    client.setQueryData<SuppliedOriginal>(originalKey(id, sha256), {
      lines: linesOf(text),
      sha256,
      from: 'visit',
    });
  };
}
