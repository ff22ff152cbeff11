import { leadWords } from '../../../src/model/text/leadWords.ts';
import { withoutTerms } from '../../../src/reading/latinTerms.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { latinTerms } from '../read/lexicon/lexicon.ts';
import type { Authored } from '../read/readAuthored.ts';
import { withoutPlaceholders } from './words/placeholders.ts';

/**
 * Characters of traditional script that could slip in from the sources. This is not a dictionary but a lint
 * for those that occur in press texts of this field.
 */
const TRADITIONAL =
  /[學會個國員業體務實產農區縣區現價廣萬億與從來長門開關書師專轉進過還這裡時間號項題頁領類風養馬髮黨網線經級組結給統總維續縮織繼職聯聽腦臟藝蘇處蟲裝製複見規視覺觀計訂記許設話認語說請課調論證識議護譽讓豐財費資賽質購贏趕車軌軍輕輪辦農運達遠適選還郵鄉醫鐘鐵錢錄鎮長門閉間閱陽陸階際難電靜響頂順須預領頭顯飛飯館駐驗體鬥魚鳥黃點齊齡龍]/u;

const RULES: ReadonlyArray<readonly [message: string, pattern: RegExp]> = [
  ['含繁体字', TRADITIONAL],
  ['含外文残留', /[A-Za-z]{2,}/],
  ['叠字', /([的了在是和与为对将把])\1/u],
  ['用了半角标点', /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]|[\u4e00-\u9fff]\(|\)[\u4e00-\u9fff]/u],
  ['用了感叹号', /[！!]/],
  ['数字与单位之间有空格', /[0-9%]\s+[\u4e00-\u9fff]|[\u4e00-\u9fff]\s+[0-9]/u],
  ['首尾有空白', /^\s|\s$/],
];

/** Cached results by text, because names and periods occur in many records. */
const linted = new Map<string, readonly string[]>();

const LATIN_WORD = /[A-Za-z][A-Za-z0-9&.-]*/g;

/** Latin words that the documents themselves use where they are quoted, such as the name of a company. */
function quotedLatin({ documents }: Authored, { records }: AuthoredIndex): ReadonlySet<string> {
  const quotes = [
    ...records.flatMap(({ evidence }) => evidence.flatMap((item) => [...leadWords(item), item.quote])),
    ...documents.flatMap(({ title, setAside }) => [title, ...setAside.map(({ quote }) => quote)]),
  ];
  return new Set(quotes.flatMap((quote) => quote.match(LATIN_WORD) ?? []));
}

/** The problems of one of our texts; empty where there are none. */
export function lintText(text: string, quoted: ReadonlySet<string> = new Set()): readonly string[] {
  const own = text.replace(LATIN_WORD, (word) => (quoted.has(word) ? '' : word));
  const known = linted.get(own);
  if (known) return known;
  const plain = withoutPlaceholders(withoutTerms(own, latinTerms()), '某');
  const found = RULES.filter(([, pattern]) => pattern.test(plain)).map(([message]) => message);
  linted.set(own, found);
  return found;
}

interface OwnText {
  readonly file: string;
  readonly recordId: string;
  readonly field: string;
  readonly text: string | undefined;
}

function* ownTexts(authored: Authored, index: AuthoredIndex): Generator<OwnText> {
  for (const entry of index.records) {
    const { file, id: recordId, record } = entry;
    yield { file, recordId, field: 'name', text: record.name };
    yield { file, recordId, field: 'doubt', text: record.doubt };
    yield { file, recordId, field: 'note', text: record.note };
    yield { file, recordId, field: 'period', text: record.period.label };
    if (entry.kind === 'observation')
      yield { file, recordId, field: 'derived', text: entry.record.derived?.note };
    if (entry.kind === 'statement' || entry.kind === 'county')
      yield { file, recordId, field: 'text', text: entry.record.text };
  }
  for (const [domain, indicators] of Object.entries(authored.indicators)) {
    for (const { id, name, gloss } of indicators) {
      const file = `data/indicators/${domain}.json`;
      yield { file, recordId: id, field: 'name', text: name };
      yield { file, recordId: id, field: 'gloss', text: gloss };
    }
  }
  for (const [domain, panels] of Object.entries(authored.panels)) {
    for (const { id, title, section, note } of panels) {
      const file = `data/panels/${domain}.json`;
      for (const [field, text] of Object.entries({ title, section, note }))
        yield { file, recordId: id, field, text };
    }
  }
  for (const [name, deck] of Object.entries(authored.decks)) {
    const file = `data/decks/${name}.json`;
    for (const [field, text] of Object.entries({ title: deck.title, subtitle: deck.subtitle }))
      yield { file, recordId: deck.id, field, text };
    for (const slide of deck.slides) {
      const lines = slide.kind === 'title' ? (slide.lines ?? []) : [];
      for (const text of [slide.section, slide.headline, ...lines])
        yield { file, recordId: slide.id, field: 'slide', text };
    }
  }
  for (const doc of authored.documents) {
    const file = `data/documents/${doc.id}.json`;
    // A title and the headings are quoted from the text, with its own punctuation.
    for (const [field, text] of Object.entries({
      title: doc.untitled ? doc.title : undefined,
      shortTitle: doc.shortTitle,
      publishedNote: doc.publishedNote,
    })) {
      yield { file, recordId: doc.id, field, text };
    }
    for (const { n, digest } of doc.paragraphs)
      yield { file, recordId: doc.id, field: `第 ${n} 段 digest`, text: digest };
    for (const { paragraph, note } of doc.errata)
      yield { file, recordId: doc.id, field: `第 ${paragraph} 段 errata`, text: note };
  }
  for (const { record, name, reason } of authored.changes) {
    yield { file: 'data/changes.json', recordId: record, field: 'name', text: name };
    yield { file: 'data/changes.json', recordId: record, field: 'reason', text: reason };
  }
  for (const { from, reason } of authored.aliases)
    yield { file: 'data/aliases.json', recordId: from, field: 'reason', text: reason };
  for (const { id, title, reason } of authored.conflicts) {
    yield { file: 'data/conflicts.json', recordId: id, field: 'title', text: title };
    yield { file: 'data/conflicts.json', recordId: id, field: 'reason', text: reason };
  }
  for (const sum of authored.checks) {
    const { id: recordId, title, note, premise } = sum;
    const needs = sum.kind === 'derivation' ? sum.needs : undefined;
    for (const [field, text] of Object.entries({ title, note, premise, needs }))
      yield { file: 'data/checks.json', recordId, field, text };
  }
}

/** Lints all our own texts; quotes belong to the documents and are not checked. */
export function checkText(authored: Authored, index: AuthoredIndex): Finding[] {
  const findings: Finding[] = [];
  const quoted = quotedLatin(authored, index);
  for (const { file, recordId, field, text } of ownTexts(authored, index)) {
    if (text === undefined) continue;
    for (const message of lintText(text, quoted))
      findings.push({ file, recordId, message: `${field} ${message}：${text}` });
  }
  return findings;
}
