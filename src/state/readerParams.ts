import { parseId } from './presentParams.ts';

/** The parameters of the reader's address. */

export interface ReaderParams {
  /** Paragraph number, from 1; null for the top of the document. */
  readonly paragraph: number | null;
  readonly evidence: string | null;
  /** The domain whose figures are highlighted; null for all. */
  readonly domain: string | null;
  /** Evidence of another document to compare with the current one. */
  readonly beside: string | null;
}

export function parseReaderParams(query: URLSearchParams): ReaderParams {
  const p = query.get('p');
  return {
    paragraph: p !== null && /^[1-9][0-9]{0,4}$/.test(p) ? Number(p) : null,
    evidence: parseId(query.get('e')),
    domain: parseId(query.get('d')),
    beside: parseId(query.get('with')),
  };
}
