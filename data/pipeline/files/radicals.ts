/**
 * Signs that fonts of a PDF give in the place of the characters that look like them: 人 as U+2F08, 车 as U+2ECB. No text
 * means a radical, and no word with one is found again. The pairs are those of Unicode's property
 * Equivalent_Unified_Ideograph (radicals of both blocks, strokes) that NFKC does not make; in four, the mainland's
 * character stands where the property has another form (⼾ 户, ⾭ 青, ⿈ 黄, ⺮ 竹). What stands outside the basic plane
 * is no character of such a text.
 */
const PAIRS = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄',
  '⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻',
  '⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见',
  '⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞',
  '⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀',
  '⼾户⾭青⿈黄㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇖乛㇚亅㇝乀㇟乚㇠乙',
].join('');

const EQUIVALENT: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(at * 2), PAIRS.charAt(at * 2 + 1)]),
);

/** Radicals, strokes, and ideographs that are kept for other encodings alone. */
const LOOK_ALIKE = /[\u2e80-\u2fd5\u31c0-\u31ef\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** The character that a sign stands for; the sign itself where it stands for none. */
const characterOf = (sign: string): string => EQUIVALENT.get(sign) ?? sign.normalize('NFKC');

/** The text with characters in the place of radicals, strokes and compatibility ideographs. */
export const withoutRadicals = (text: string): string => text.replace(LOOK_ALIKE, characterOf);
