/**
 * Radicals that fonts of a PDF give in the place of the characters that look like them: 人 as U+2F08, 车 as U+2ECB. No
 * text means a radical, and no word with one is found again.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2eae': '竹',
  '\u2ec1': '虎',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec6': '角',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2ed8': '青',
  '\u2ed9': '韦',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2edd': '食',
  '\u2ee2': '马',
  '\u2ee3': '骨',
  '\u2ee4': '鬼',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2ee8': '麦',
  '\u2ee9': '黄',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
};

/** The text with characters in the place of radicals; every sign keeps its position. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/gu, (sign) => SUPPLEMENT[sign] ?? sign.normalize('NFKC'));
