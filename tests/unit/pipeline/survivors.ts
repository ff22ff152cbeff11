type Rules = ReadonlyArray<readonly [field: RegExp, why: string]>;

/**
 * Fields with changes that the text cannot reveal, each with the reason. The test fails for a surviving field
 * that is not listed, and for a listed field that never survives.
 */
const SURVIVORS: Rules = [
  [
    /^(?:observation|honour|coverage|county|statement)\.id$/,
    'a record that only a map the build fills shows is named by nothing here; the published lock, asked after these steps, holds its id',
  ],
  [
    /^(?:indicator|region|document|panel|conflict|check)\.id$/,
    'our own name for a thing no text names; a change shows as stale, and by every reference to it',
  ],
  [
    /\.(?:name|title|shortTitle|section|gloss|note|doubt|text|digest|publishedNote|derived\.note|reason|needs|premise)$/,
    'our own words: the lint checks their form, only a reader their sense',
  ],
  [
    /^document\.(?:kind|paragraphs\.part|untitled)$|\.covers$|\.named$/,
    'our own word for what the text describes',
  ],
  [/\.department$/, 'follows the heading a paragraph stands under, which no figure phrase repeats'],
  [
    /\.period\.(?:kind|label|from|to|implied)$/,
    'dates stand outside the figure phrase, often in another sentence: only a reader can tell',
  ],
  [
    /^observation\.(?:role|status)$/,
    'two readings of a verb (建成, 预计 at the head of a sentence); words that contradict are caught, silence is not',
  ],
  [
    /^observation\.(?:sense|basis|overlap)$/,
    'caught where the quoted words speak, not where they are silent',
  ],
  [
    /^indicator\.(?:measure|direction)$/,
    'a judgement about the indicator, of which the text gives values only',
  ],
  [/^indicator\.per$/, 'the base often stands outside the phrase (人均, 每千人口)'],
  [/^honour\.(?:level|within)$|\.kind$/, 'a class of ours'],
  [/^coverage\.full$/, 'some words for completeness are caught, not every turn of phrase'],
  [/^region\.adcode$/, 'the last digits of a code outside the city are in none of the texts'],
  [/^region\.tile$/, 'which cell stands for a county is our drawing; two on one cell are caught'],
  [
    /^document\.paragraphs\.(?:continues|repeats)$/,
    'a break inside a sentence shows only where a quote crosses it',
  ],
  [
    /^document\.paragraphs\.part$/,
    'a class of ours for what is no running text; its words are the same whichever it is called',
  ],
  [/^panel\.(?:span|kind)$/, 'how a panel is drawn; only what an axis forbids is wrong'],
  [/^conflict\.(?:differs|used)$/, 'a judgement; the guard holds the words it rests on'],
  [/^check\.unit$/, 'that of the figure a sum is held against, our own word where there is none'],
  [/^check\.compare\.relation$/, 'two numbers that are equal bear every relation'],
];

/** Fields of which no mutant may survive, with or without originals, because they define the figure. */
export const MUST_DIE =
  /^(?!check\.unit$).*\.(?:value|magnitude|qualifier|unit|figure|quote|n|rank|evidence\.id|evidence\.doc|evidence\.paragraph)$/;

/** The reason why a change of the field may go unnoticed; undefined where it may not. */
export const reasonOf = (field: string): string | undefined =>
  SURVIVORS.find(([pattern]) => pattern.test(field))?.[1];

/** Rules without a surviving field after all mutants were tried; they excuse nothing. */
export const listIdle = (
  scores: ReadonlyMap<string, { readonly survived: readonly string[] }>,
  rules: Rules = SURVIVORS,
): string[] =>
  rules
    .filter(
      ([pattern]) => ![...scores].some(([field, { survived }]) => pattern.test(field) && survived.length > 0),
    )
    .map(([pattern]) => String(pattern));
