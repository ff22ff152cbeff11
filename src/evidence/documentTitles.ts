import type { CoreShard, DocumentHeader } from '../model/published/dataset.ts';
import { useCore } from '../queries/dataset.ts';

export function findDocument(core: CoreShard | null, doc: string): DocumentHeader | undefined {
  return core?.documents.find((item) => item.id === doc);
}

/** Looks up document headers by id; until they are loaded, the id is shown instead. */
export function useDocumentHeaders(): (doc: string) => {
  shortTitle: string;
  title: string;
  publishedNote: string | null;
} {
  const core = useCore();
  const data = core.state === 'ready' ? core.data : null;
  return (doc) => findDocument(data, doc) ?? { shortTitle: doc, title: doc, publishedNote: null };
}
