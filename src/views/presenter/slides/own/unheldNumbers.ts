import type { Period } from '../../../../model/fields/evidence.ts';
import type { PlanPeriod } from '../../../../model/fields/planPeriod.ts';
import { formatQuantity, isNumber, type Quantity } from '../../../../model/numbers/quantity.ts';
import type { CountiesShard } from '../../../../model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../../../../model/published/dataset.ts';
import type { SlideData } from '../../../../model/show/slideData.ts';
import {
  type Citation,
  citeDigits,
  citeHanzi,
  citeRanks,
  citeSigns,
  numberTail,
  plainNumerals,
} from '../../../../reading/own/citeNumbers.ts';
import {
  isInWords,
  isPlanLength,
  isSpanLength,
  qualifierFaults,
  type RecordReader,
  saysPlanLength,
} from '../../../../reading/own/heldNumbers.ts';

/**
 * A deck of a visitor may say anything, so a number in its words counts only where a record on the same slide holds
 * it. The build checks the words of the city's own decks with the same functions.
 */

/** The fields of a slide that hold words of its author. */
export type OwnField = 'section' | 'headline' | 'line';

/** A number that the records of its slide do not hold. */
export interface UnheldNumber {
  readonly field: OwnField;
  /** Which line of the slide it stands in; 0 for the other fields. */
  readonly line: number;
  /** Where it stands in its text, in UTF-16 units, `end` exclusive. */
  readonly at: number;
  readonly end: number;
  readonly shown: string;
  /** What a record says instead, where only the qualifier differs; null where no record has the number. */
  readonly instead: string | null;
}

/** What is asked of a record: its numbers, its period, and every word that may hold a number. */
interface Holder {
  readonly quantities: readonly Quantity[];
  readonly period: Pick<Period, 'from' | 'to' | 'label'>;
  readonly isResult: boolean;
  readonly quotes: readonly string[];
  readonly words: string;
}

const READER: RecordReader<Holder> = {
  quantitiesOf: ({ quantities }) => quantities,
  periodOf: ({ period }) => period,
  isResult: ({ isResult }) => isResult,
  quotesOf: ({ quotes }) => quotes,
  wordsOf: ({ words }) => words,
};

/** A figure of several numbers, below zero, or with a base counts as a whole: 1:2, 3%—5%, −3.5亿元, /10万人. */
function figurePhrases(quantity: Quantity): string[] {
  const isPlain = isNumber(quantity) && !quantity.value.startsWith('-');
  const figure = formatQuantity(quantity);
  return [
    ...(isPlain ? [] : [figure, figure.replace(/−/g, '-')]),
    ...(quantity.per === undefined ? [] : [`/${quantity.per}`, `每${quantity.per}`]),
  ];
}

/** The words of a record that were checked with the data, and that generated headlines repeat. */
const phrasesOf = ({ name, text, group, regionName, period, quantity }: PublishedRecord): string[] => [
  ...[name, text, group, regionName, period.label].flatMap((words) => words ?? []),
  ...(quantity ? figurePhrases(quantity) : []),
];

function holderOf(record: PublishedRecord): Holder {
  const { quantity, period, evidence, derived, note, doubt, role, status } = record;
  const quotes = evidence.flatMap(({ quote, context = '' }) => [`${context}${quote}`]);
  const words = [...quotes, ...phrasesOf(record), note, doubt, derived?.formula];
  return {
    quantities: quantity ? [quantity] : [],
    period,
    isResult: role !== 'target' && (status === null || status === 'actual'),
    quotes,
    words: words.join('；'),
  };
}

/** What a map shows besides its records: how many places there are, with facts and without. */
function mapHolders({ counties, records }: CountiesShard): Holder[] {
  const told = counties.filter(({ records }) => records.length > 0).length;
  const counts = [counties.length, told, counties.length - told].map(
    (count): Quantity => ({ value: String(count), magnitude: '', unit: '', qualifier: '=' }),
  );
  const period = { label: '' };
  return [{ quantities: counts, period, isResult: false, quotes: [], words: '' }, ...records.map(holderOf)];
}

const HAS_NUMERAL = /[0-9零〇一二两三四五六七八九十百千万]/u;
const ONLY_NUMERAL = /^[0-9.零〇一二两三四五六七八九十百千万亿%]+$/u;

/**
 * Replaces phrases by blanks of the same length, where they are no part of a longer number. A number alone is no
 * phrase: it would excuse itself anywhere.
 */
function maskPhrases(text: string, phrases: readonly string[]): string {
  const known = [...new Set(phrases)].filter((one) => HAS_NUMERAL.test(one) && !ONLY_NUMERAL.test(one));
  let masked = text;
  for (const phrase of known.sort((a, b) => b.length - a.length))
    for (let at = masked.indexOf(phrase); at >= 0; at = masked.indexOf(phrase, at + phrase.length)) {
      const end = at + phrase.length;
      const isPart = [at, end].some((edge) => /^[0-9.]{2}$/.test(masked.slice(edge - 1, edge + 1)));
      if (isPart) continue;
      masked = masked.slice(0, at) + '\u3000'.repeat(phrase.length) + masked.slice(end);
    }
  return masked;
}

/** PM2.5, G108 and 5G are names; 20MW is a number. */
const LATIN_NAME = /[A-Za-z]+-?[0-9]+(?:\.[0-9]+)?|[2-9]G(?![A-Za-z])/g;
const maskNames = (text: string): string => text.replace(LATIN_NAME, (name) => '\u3000'.repeat(name.length));

/** Whether the words under a slide say a number with what follows it. */
function isSaid(text: string, { at, end }: Citation<Holder>, words: readonly string[]): boolean {
  const behind = /^[^，。；：、\s]{0,2}/u.exec(text.slice(end))?.[0] ?? '';
  const said = text.slice(at, end) + behind;
  const isEdge = (sign: string) => !/[0-9.]/.test(sign);
  return words.some((own) => {
    const found = own.indexOf(said);
    if (found < 0 || !isEdge(own.charAt(found - 1))) return false;
    return behind !== '' || !/[0-9.%万亿]/u.test(own.charAt(found + said.length));
  });
}

const isLengthOfTime = (shown: string, holders: readonly Holder[], plans: readonly PlanPeriod[]): boolean =>
  isPlanLength(shown, holders, plans, READER) || isSpanLength(shown, holders, READER);

interface Ground {
  readonly holders: readonly Holder[];
  readonly phrases: readonly string[];
  readonly core: Pick<CoreShard, 'site'> | null;
}

type Found = Omit<UnheldNumber, 'field' | 'line'>;

function unheldIn(own: string, { holders, phrases, core }: Ground): Found[] {
  const text = maskPhrases(maskNames(plainNumerals(own)), phrases.map(plainNumerals));
  if (text.trim() === '') return [];
  const words = holders.map((holder) => plainNumerals(holder.words));
  // Its own function for this would bring the schema of the site, and a chunk more, to every first view.
  const plans = core === null ? [] : (core.site.periods ?? [core.site.period]);
  const foundAs = (at: number, end: number, instead: string | null): Found => ({
    at,
    end,
    shown: own.slice(at, end),
    instead,
  });
  const digits = citeDigits(text, holders, READER.quantitiesOf);
  const counted = citeHanzi(text, holders, READER.quantitiesOf);
  const absent = [...digits, ...counted].flatMap((citation): Found[] => {
    const { at, records, shown } = citation;
    // 第3页 is an address; ranks are looked for by themselves.
    if (text.charAt(at - 1) === '第') return [];
    const end = citation.end + numberTail(text.slice(citation.end)).length;
    if (records.length > 0) {
      const [fault] = qualifierFaults(text, citation, READER.quantitiesOf);
      return fault === undefined ? [] : [foundAs(at, end, /记录为(.+)）$/u.exec(fault)?.[1] ?? '')];
    }
    const time = text.slice(at, citation.end + 1);
    if (holders.length === 0 ? saysPlanLength(time, plans) : isLengthOfTime(time, holders, plans)) return [];
    const isHeld = /^[0-9]/.test(shown) ? isSaid(text, citation, words) : isInWords(shown, words);
    return isHeld ? [] : [foundAs(at, end, null)];
  });
  const ranks = citeRanks(text).filter(({ shown }) => !words.some((said) => said.includes(shown)));
  const signs = citeSigns(text);
  return [...absent, ...[...ranks, ...signs].map(({ at, end }) => foundAs(at, end, null))].sort(
    (a, b) => a.at - b.at,
  );
}

/**
 * The numbers of a slide's own words that none of its records holds, in reading order. Of a map they are unknown
 * until its counties are loaded.
 */
export function unheldNumbers(
  { slide, panels, records }: Pick<SlideData, 'slide' | 'panels' | 'records'>,
  counties: CountiesShard | null,
  core: Pick<CoreShard, 'site'> | null,
): UnheldNumber[] {
  const isMap = slide.kind === 'map';
  if (isMap && counties === null) return [];
  const lines = slide.kind === 'title' || slide.kind === 'text' ? (slide.lines ?? []) : [];
  // The titles and notes of panels were checked by the build.
  const panelWords = panels.flatMap(({ spec }) =>
    spec.id === `slide-${slide.id}` ? [] : [spec.title, spec.section, spec.note ?? ''],
  );
  const mapped = isMap && counties ? counties.records : [];
  const ground: Ground = {
    holders: isMap && counties ? mapHolders(counties) : records.map(holderOf),
    phrases: [...panelWords, ...[...records, ...mapped].flatMap(phrasesOf)],
    core,
  };
  const of = (field: OwnField, text: string, line = 0) =>
    unheldIn(text, ground).map((found): UnheldNumber => ({ field, line, ...found }));
  return [
    ...of('section', slide.section),
    ...of('headline', slide.headline),
    ...lines.flatMap((text, line) => of('line', text, line)),
  ];
}

/** What is said of them under the slide, in the handout, and where the deck is edited or imported. */
export function unheldWords(numbers: readonly UnheldNumber[]): string {
  const listed = (some: readonly UnheldNumber[]) =>
    [...new Set(some.map(({ shown }) => `“${shown}”`))].join('、');
  const absent = numbers.filter(({ instead }) => instead === null);
  const bent = numbers.filter(({ instead }) => instead !== null);
  const said = bent.map(({ shown, instead }) => `“${shown}”在记录中为${instead}`);
  return [...(absent.length === 0 ? [] : [`${listed(absent)}为自填，不出自文件`]), ...new Set(said)].join(
    '；',
  );
}
