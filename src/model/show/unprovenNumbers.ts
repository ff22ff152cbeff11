import type { CountiesShard } from '../published/countiesShard.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import type { SlideData } from './slideData.ts';

/**
 * A deck file may come from anywhere, so a number in its words counts only where a record on the same slide
 * holds it. The city's own decks were checked by the build; this is the check for every other one.
 */

/** A number with its magnitude, in digits or, before a magnitude or after 百分之, in words. */
const NUMBER =
  /[0-9][0-9,]*(?:\.[0-9]+)?(?:万亿|[万亿%])?|百分之[一二两三四五六七八九十百点]+|[一二两三四五六七八九十百千]+(?:万亿|[万亿成倍])/g;

const numbersOf = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(NUMBER)].map(([number]) => number.replace(/,/g, ''));

/** Everything of a record that may hold a number. */
function textsOf(record: PublishedRecord): string[] {
  const { quantity, period, evidence, derived } = record;
  const values = quantity ? [quantity.value, ...(quantity.values ?? [])] : [];
  return [
    ...values.map(
      (value) => `${value.replace('-', '')}${quantity?.magnitude ?? ''}${quantity?.unit === '%' ? '%' : ''}`,
    ),
    record.name,
    record.regionName,
    record.text ?? '',
    record.note ?? '',
    record.doubt ?? '',
    record.group ?? '',
    derived?.formula ?? '',
    ...[period.label, period.from ?? '', period.to ?? ''],
    ...evidence.flatMap(({ quote, figure, context = '' }) => [quote, figure, context]),
  ];
}

/** The numbers of a map: its counties, those with facts and those without, and the facts themselves. */
function mapTexts({ counties, records }: CountiesShard): string[] {
  const told = counties.filter(({ records }) => records.length > 0);
  return [
    ...[counties.length, told.length, counties.length - told.length].map(String),
    ...records.flatMap(textsOf),
  ];
}

/**
 * Numbers of a slide's own words that none of its records holds, each once. Of a map they are unknown until its
 * counties are loaded.
 */
export function unprovenNumbers(
  { slide, panels, records }: Pick<SlideData, 'slide' | 'panels' | 'records'>,
  counties: CountiesShard | null,
): string[] {
  if (slide.kind === 'map' && counties === null) return [];
  const places = slide.kind === 'map' && counties ? mapTexts(counties) : [];
  const own = [slide.section, slide.headline, ...(slide.kind === 'title' ? (slide.lines ?? []) : [])];
  const said = numbersOf(own.join('\n'));
  if (said.length === 0) return [];
  // The titles and notes of panels were checked by the build.
  const panelWords = panels.flatMap(({ spec }) =>
    spec.id === `slide-${slide.id}` ? [] : [spec.title, spec.section, spec.note ?? ''],
  );
  const held = new Set([...records.flatMap(textsOf), ...panelWords, ...places].flatMap(numbersOf));
  return [...new Set(said)].filter((number) => !held.has(number));
}

/** What is said of them, on the slide and when the deck is imported. */
export function unprovenWords(numbers: readonly string[], kind: string): string {
  const listed = numbers.map((number) => `“${number}”`).join('、');
  return kind === 'title' ? `这一页的${listed}没有出处` : `标题中的${listed}不在这一页的记录里`;
}
