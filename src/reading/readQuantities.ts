import type { Lexicon } from './lexicon.ts';
import type { ReadQuantity } from './quantity.ts';
import { type ReadingContext, readText } from './readText.ts';
import { TABLES } from './table/tables.ts';

/** Reads a text with its tables, for commands: a page loads what reads tables when a text may hold one. */
export const readQuantities = (
  text: string,
  lexicon: Lexicon,
  context: ReadingContext = {},
): ReadQuantity[] => readText(text, lexicon, context, TABLES);
