import { type PageDocument, pageText } from '../../../reading/files/pageText.ts';
import { parseMarkup } from './parseMarkup.ts';

/** The main text of a saved web page. */
export const readSavedPage = (markup: string): string =>
  pageText(parseMarkup(markup) as unknown as PageDocument, true);
