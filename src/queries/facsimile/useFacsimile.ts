import { useQuery } from '@tanstack/react-query';
import { facsimilePath } from '../../model/paths.ts';
import { type Facsimile, facsimileSchema } from '../../model/published/facsimile.ts';
import { DatasetError } from '../datasetError.ts';
import { fetchChecked } from '../fetchSiteFile.ts';
import { parseShape } from '../verifyFile.ts';

/**
 * The pages of a document that the site shows; null while they load, where they do not come, and where they belong to
 * another text. They are only seen beside the quoted words, which stand without them.
 */
export function useFacsimile(doc: string, sha256: string | undefined): Facsimile | null {
  const { data } = useQuery({
    queryKey: ['facsimile', doc, sha256],
    enabled: sha256 !== undefined,
    queryFn: () =>
      fetchChecked(facsimilePath(doc), undefined, (text) => {
        const facsimile = parseShape(facsimileSchema, text, facsimilePath(doc));
        if (facsimile.sha256 !== sha256)
          throw new DatasetError('stale', facsimilePath(doc), '版面属于这份文件的另一份文本');
        return facsimile;
      }),
  });
  return data ?? null;
}
