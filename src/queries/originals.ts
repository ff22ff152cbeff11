import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ORIGINALS_INDEX_PATH, originalPath } from '../model/paths.ts';
import type { DocumentShard } from '../model/published/dataset.ts';
import { originalsIndexSchema } from '../model/published/manifest.ts';
import type { Loaded } from './dataset.ts';
import { DatasetError } from './datasetError.ts';
import { fetchSiteFile } from './fetchSiteFile.ts';
import { hashText, parseShape } from './verifyFile.ts';
import { type KnownOriginal, OriginalError, verifyOriginal } from './verifyOriginal.ts';

/** A full text whose hash is the one its document is registered under. */
export interface SuppliedOriginal {
  /** Its paragraphs: lines that are not blank. */
  readonly lines: readonly string[];
  readonly sha256: string;
  /** Supplied with the site, or by the reader for this visit. */
  readonly from: 'site' | 'visit';
}

const originalKey = (doc: string, sha256: string | null) => ['dataset', 'original', doc, sha256];

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/**
 * The full text of a document, where the deployer or the reader supplied it; null where not. The
 * text is compared with the hash under which the document is registered.
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
      const text = await fetchSiteFile(path, entry.sha256.slice(0, 12));
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
 * Takes a file of the reader's as the text of a document, for this visit: it is kept in memory and
 * goes nowhere. Rejects with `OriginalError` and says why.
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
