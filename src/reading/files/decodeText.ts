import { analyse } from 'chardet';

/** Text files in any encoding that Chinese texts come in, as one text with LF and without a mark at its beginning. */

export interface DecodedText {
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
}

/** A file that no encoding reads as a Chinese or English text. */
export class UnreadableText extends Error {}

const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
/** How much of a file decides on its encoding. */
const SAMPLE = 64 * 1024;
/** The most frequent characters of Chinese texts, in both scripts. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原又利比或但质气第向道变条只没结解问意建月公无系情者最立代想已通并提直题党程展五果员革位入常文总次品式活设及管特件长求老基资边流路级少图山统接知较将组见计别手期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济思术极交受联认六共权收证改清美再采转更单风切打教速带安场身车例真务具万每目至达走积示议报完类八名确才科信节话米整空元况今集传土许步群广石记需段研界低持众书布复容儿须际商非验连断深难近千周委素技备半办青省列习响约支劳团历市克除消构府称太准精值号率族维划选标写存候亲快效院查江型按格养易置派层片始专状育厂京识适属包住调满县局照参细引价严這為個國時來們產種後學經進電裡現實動業還間樣與關線內數質氣變條沒結問無長總統組見計別運農強幹戰則據處隊給門規熱領東導器壓濟術極聯認權證轉單風帶場車務萬達積議報類確節話況傳許廣記話際驗連斷難備辦習響約勞團歷構稱準選標寫親層專狀廠識適屬圓調滿縣參細價嚴億萬戶',
);
const PUNCTUATION = /[，。、；：！？“”‘’（）《》…—]/u;
const HAN = /[\u4e00-\u9fff]/u;

/** How much a text looks like one that a person wrote, 0 at worst. */
function plausibility(text: string): number {
  let good = 0;
  let all = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    all += 1;
    if (code < 0x20 && !/[\t\n\r\f]/.test(sign)) good -= 3;
    else if (code < 0x80) good += 0.6;
    else if (HAN.test(sign)) good += FREQUENT.has(sign) ? 1 : 0.15;
    else if (PUNCTUATION.test(sign)) good += 1;
    else if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) good -= 3;
    else if (code >= 0xff00 && code < 0xff5f) good += 0.7;
    else good -= 0.3;
  }
  return all === 0 ? 0 : Math.max(0, good / all);
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch (error) {
    // Bytes that are not of this encoding are no fault: the next one is tried.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** A cut in the middle of a character is no fault of the encoding. */
const sampleOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.min(bytes.length, SAMPLE));

/** The encoding of the bytes of a text; null where none makes a text of them. */
export function detectEncoding(bytes: Uint8Array): string | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  if (decode(bytes, 'utf-8', true) !== null && !sampleOf(bytes).includes(0)) return 'utf-8';
  const sample = sampleOf(bytes);
  const guesses = new Map(
    analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence] as const),
  );
  const scored = CANDIDATES.filter(
    (encoding) => !encoding.startsWith('utf-16') || bytes.length % 2 === 0,
  ).flatMap((encoding) => {
    const text = decode(sample, encoding, false);
    if (text === null) return [];
    // The detector counts byte pairs, the score characters: together they tell short texts apart.
    const guess = (guesses.get(encoding) ?? 0) / 1000;
    return [{ encoding, score: plausibility(text) + guess }];
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= 0.3 ? best.encoding : null;
}

const BREAKS = /\r\n|[\r\u0085\u2028\u2029\f\v]/gu;

/** One text with LF, without the mark of its encoding. */
export const normaliseLines = (text: string): string => text.replace(/^\ufeff/u, '').replace(BREAKS, '\n');

/** Decodes a text file. Throws `UnreadableText` where its bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes);
  if (encoding === null) throw new UnreadableText('认不出这个文件的文字编码');
  const text = decode(bytes, encoding, false);
  if (text === null) throw new UnreadableText(`不能按 ${encoding} 读出文字`);
  return { text: normaliseLines(text), encoding };
}
