import ts from 'typescript';
import { citeHanzi } from '../../data/pipeline/check/words/figures.ts';
import { scanWords } from '../../data/pipeline/check/words/lexicon.ts';

/**
 * Texts of the app itself are not based on records, so they may make no statement about a city's data: no
 * count in words, no superlative, no direction. Phrases that the check finds and that may stay are listed
 * with a reason.
 */
export const APP_WORDS: ReadonlyArray<readonly [phrase: RegExp, why: string]> = [
  [/全部|所有/u, 'names a list or a control in full: 全部页面, 查看全部文件'],
  [/每一?个?数字|每一项|每页|每县一格|每行/u, 'what the build holds every figure to'],
  [
    /都(?:有出处|能|带|列|取自|会到|不起作用|装得下|是完整|照原文)/u,
    'what the app does with each of its own parts',
  ],
  [/增大|减小/u, 'controls of the text size'],
  [/^[增降减]$/u, 'the word of a change, chosen by the record'],
  [
    /两点图|两个时点|两个窗口|两份文件|两处引文|两处原文/u,
    'two by construction: a pair, two windows, two texts compared',
  ],
  [/不低于|不少于|不高于|高于|低于/u, 'qualifiers of the grammar of figures'],
  [/最小化|最上面|多数网站/u, 'windows, layers and other pages'],
  [/首次公布/u, 'the first publication of this dataset'],
  [/第一点|第1/u, 'positions in a chart and paragraphs of a text'],
];

export interface AppText {
  readonly line: number;
  readonly text: string;
}

/** Lists every Chinese text in a source file: literals, templates, JSX text. */
export function listTexts(path: string, source: string): AppText[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const texts: AppText[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isStringLiteralLike(node) ||
        ts.isJsxText(node) ||
        ts.isTemplateMiddleOrTemplateTail(node) ||
        ts.isTemplateHead(node)) &&
      /[\u4e00-\u9fff]/u.test(node.text)
    )
      texts.push({
        line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        text: node.text.trim(),
      });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** Kinds of words that only data can support; what the app itself does and how is its own to say. */
const OF_DATA: ReadonlySet<string> = new Set([
  'only',
  'first',
  'rank',
  'most',
  'all',
  'streak',
  'up',
  'down',
  'better',
  'weighed',
  'cause',
]);

/** The claims of a text that no listed phrase covers. */
export function claimsOf(text: string): string[] {
  let open = text;
  for (const [phrase] of APP_WORDS)
    open = open.replace(new RegExp(phrase, 'gu'), (words) => '\u3000'.repeat(words.length));
  return [
    ...scanWords(open).flatMap(({ kind, word }) => (OF_DATA.has(kind) ? [word] : [])),
    ...citeHanzi(open, []).map(({ shown }) => shown),
  ];
}
