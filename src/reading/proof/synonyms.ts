/** Words that stand in most sentences and tell no record from another. */
const EMPTY =
  /[\s、，。；：:,;“”"《》（）()【】的了和与及等·—\-\ue002]|全市|我市|全省|全国|全县|全区|目前|截至|其中|共有|达到|累计|预计|以上/gu;

/** Names of one indicator as one name; the longest is replaced first. */
export class Synonyms {
  private readonly first = new Map<string, string>();
  private readonly pattern: RegExp | null;

  constructor(sets: ReadonlyArray<readonly string[]>) {
    for (const set of sets)
      for (const word of set) if (!this.first.has(word)) this.first.set(word, set[0] ?? word);
    const words = Array.from(this.first.keys()).sort((a, b) => b.length - a.length);
    this.pattern =
      words.length === 0
        ? null
        : new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu');
  }

  /** The text with every name replaced by the first of its set. */
  plain(text: string): string {
    const bare = text.replace(/[（(][^（()）]*[)）]/gu, '');
    return (this.pattern ? bare.replace(this.pattern, (word) => this.first.get(word) ?? word) : bare).replace(
      EMPTY,
      '',
    );
  }
}
