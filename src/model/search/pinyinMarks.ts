/** Marks for what was found by its pinyin: which characters of a name the typed letters stand for. */

const HAN = /[\u4e00-\u9fff]/u;

/** How many syllables from the first on the letters spell, whole or by their initials; 0 where they spell others. */
function spelled(letters: string, syllables: readonly string[]): number {
  let joined = '';
  for (const [at, syllable] of syllables.entries()) {
    joined += syllable;
    if (joined.startsWith(letters)) return at + 1;
    if (!letters.startsWith(joined)) break;
  }
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return initials.startsWith(letters) ? letters.length : 0;
}

/**
 * The stretches of a title that typed letters spell, as [from, to). `syllables` has one syllable for each Chinese
 * character of the title; a title with another number of them gets no marks, because they would stand beside the words.
 */
export function pinyinStretches(
  title: string,
  syllables: string,
  marks: readonly string[],
): Array<readonly [from: number, to: number]> {
  const list = syllables.split(' ').filter((syllable) => syllable !== '');
  const places = Array.from({ length: title.length }, (_, at) => at).filter((at) =>
    HAN.test(title[at] ?? ''),
  );
  if (list.length === 0 || list.length !== places.length) return [];
  return marks
    .filter((mark) => /^[a-z]+$/u.test(mark))
    .flatMap((letters) =>
      list.flatMap((_, at): Array<readonly [number, number]> => {
        const [first, last] = [places[at], places[at + spelled(letters, list.slice(at)) - 1]];
        return first === undefined || last === undefined || last < first ? [] : [[first, last + 1]];
      }),
    );
}
