import { hasDigits } from '../../../src/model/numbers/digits.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import { withoutTermDigits } from '../../../src/reading/latinTerms.ts';
import { latinTerms } from './lexicon/lexicon.ts';
import type { AuthoredRecord } from './listRecords.ts';

/** Whether the text has digits besides those of names such as 5G and PM2.5. */
export const hasOwnDigits = (text: string): boolean => hasDigits(withoutTermDigits(text, latinTerms()));

/** Whether the text has a number; 三千人 and 第十二位 have one too. */
export const isNumeral = (text: string): boolean =>
  hasOwnDigits(text) || parseFigure(withoutTermDigits(text, latinTerms())) !== null;

/**
 * Whether a figure states the number of its record. The rank of a recognition (第一, 榜首) is no number of it:
 * only its counts are.
 */
export const statesNumber = ({ kind }: Pick<AuthoredRecord, 'kind'>, figure: string): boolean =>
  kind === 'honour' ? hasOwnDigits(figure) : isNumeral(figure);
