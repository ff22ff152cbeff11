import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Latin terms of the trade (GDP, PM2.5, 5G) that our own texts may contain. They are the same for every city,
 * so the list stands in `data/lexicon` beside the pipeline and not in a city's folder.
 */
const TERMS = JSON.parse(
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'lexicon', 'latin.json'), 'utf8'),
) as readonly string[];

const escaped = [...TERMS]
  .sort((a, b) => b.length - a.length)
  .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
/** A term is a whole word: 5G stands in 5G基站 and not in 15G or 5GB. */
const TERM = new RegExp(`(?<![A-Za-z0-9.])(?:${escaped.join('|')})(?![A-Za-z0-9]|\\.[0-9])`, 'g');

/** Replaces each Latin term by a filler of the same length, so that its digits are no figure. */
export const withoutLatinTerms = (text: string, filler = '\u3000'): string =>
  text.replace(TERM, (term) => filler.repeat(term.length));
