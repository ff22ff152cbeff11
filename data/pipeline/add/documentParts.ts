import { HEADING_LIMIT, type Paragraph } from '../../../src/model/authored/source.ts';
import type { OriginalLine } from '../read/originals.ts';
import type { DraftText } from './draftText.ts';
import type { DraftDocument } from './draftTypes.ts';
import { makeId } from './makeId.ts';
import { plainWords } from './words/plainWords.ts';

/** What a text says of itself: title, kind, publisher, date, headings and departments. */

const SENTENCE = /[。！？；]/u;
const HEADING =
  /^(?:第?[一二三四五六七八九十]{1,3}[、章节部]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[、.．](?![0-9])|【[^】]+】$)/u;
const KINDS: ReadonlyArray<readonly [words: RegExp, kind: string]> = [
  [/政府工作报告/u, '政府工作报告'],
  [/统计公报/u, '统计公报'],
  [/新闻发布/u, '新闻发布'],
  [/规划|纲要/u, '规划'],
  [/计划/u, '计划'],
  [/通知|方案|意见/u, '通知'],
  [/简报|简讯/u, '简讯'],
  [/总结|回顾|综述|亮点/u, '工作总结'],
  [/本报讯|记者|新闻/u, '新闻报道'],
];
const DATE = /(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日/u;
/** A line of its own that says when, or from whom: a signature, not a sentence. */
const SIGNATURE =
  /^(?:[（(]?(?:来源|发布时间|发布日期|时间|日期|发布机构|发布单位|供稿|主办)[：:].*|[（(]?20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[）)]?)$/u;
const PUBLISHER = /(?:来源|发布机构|发布单位|主办)[：:]\s*([\u4e00-\u9fff]{2,20})/u;
const DEPARTMENT =
  /([\u4e00-\u9fff]{2,12}?(?:局(?!长|面|部|势)|委员会|厅(?!长)|部门|系统|办公室|委(?![员托派任])))/u;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const isShort = (text: string): boolean => text.length <= HEADING_LIMIT && !SENTENCE.test(text);

/** Whether a line is a heading: numbered, or short without the signs of a sentence, and followed by text. */
function isHeading({ text }: OriginalLine, next: OriginalLine | undefined, runsOn: boolean): boolean {
  const words = squeeze(text);
  if (runsOn || next === undefined || !isShort(words) || SIGNATURE.test(words) || /\t/u.test(text))
    return false;
  if (HEADING.test(words)) return true;
  // A headline of two parts, a place and what is told of it, as papers print them above a brief.
  if (/[\u4e00-\u9fff：:]\s+[\u4e00-\u9fff“]/u.test(text.trim()) && !/[，,0-9０-９]/u.test(words))
    return next.text.length > 24 || SENTENCE.test(next.text);
  return (
    words.length <= 24 && !/[，,：:]/u.test(words) && !/[0-9０-９]/u.test(words) && next.text.length > 24
  );
}

const isoDate = ([, year = '', month = '', day = '']: RegExpExecArray): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A line that a page carries and no author wrote: a page number, an address, a row of links. */
export const isFurniture = (text: string): boolean =>
  /^(?:[-—–\s]*(?:第\s*)?[0-9]{1,4}(?:\s*页)?[-—–\s]*|https?:\/\/\S+|打印本页|关闭窗口|分享到.*|上一篇.*|下一篇.*|返回(?:顶部|首页)|版权所有.*)$/u.test(
    text.trim(),
  );

interface Head {
  readonly title: string;
  readonly untitled: boolean;
  readonly lines: ReadonlySet<number>;
}

function readTitle(lines: readonly OriginalLine[], runsOn: ReadonlySet<number>): Head {
  const [first, second] = lines.filter(({ text }) => !isFurniture(text));
  const words = squeeze(first?.text ?? '');
  if (!first || !isShort(words) || SIGNATURE.test(words) || lines.length < 2)
    return { title: '未注明标题的文件', untitled: true, lines: new Set() };
  // A title that is broken, or has a line below it that begins with a dash, is one.
  const below = squeeze(second?.text ?? '');
  const whole = `${words} ${below}`;
  if (
    second &&
    (runsOn.has(first.n) || /^[—–-]{2}/u.test(below)) &&
    isShort(below) &&
    whole.length <= HEADING_LIMIT
  )
    return {
      title: runsOn.has(first.n) ? `${words}${below}` : whole,
      untitled: false,
      lines: new Set([first.n, second.n]),
    };
  return { title: words, untitled: false, lines: new Set([first.n]) };
}

/** The short name of a document in lists: its title without brackets, year and place, up to 16 characters. */
export function shortTitleOf(title: string, kind: string): string {
  const plain = plainWords(title)
    .replace(/[（(][^）)]*[）)]/gu, '')
    .replace(/^关于/u, '')
    .replace(/\s+.*$/u, '');
  const short = plain.replace(/^(?:20[0-9]{2}年)?[\u4e00-\u9fff]{2,4}?[市县区省](?=[\u4e00-\u9fff]{4})/u, '');
  return [plain, short].find((words) => words.length >= 4 && words.length <= 16) ?? kind;
}

/** Describes a text as a document of the dataset; every field is a proposal that a person may change. */
export function describeDocument(
  { original, runsOn }: DraftText,
  {
    id,
    region,
    fileName,
    taken,
  }: {
    readonly id?: string;
    readonly region: string;
    readonly fileName: string;
    readonly taken: ReadonlySet<string>;
  },
): DraftDocument {
  const { lines } = original;
  const { title, untitled, lines: titleLines } = readTitle(lines, runsOn);
  const head = lines
    .slice(0, 12)
    .map(({ text }) => text)
    .join('\n');
  const kind =
    KINDS.find(([words]) => words.test(untitled ? head : title)) ?? KINDS.find(([words]) => words.test(head));
  const signatures = lines.filter(({ text }) => SIGNATURE.test(squeeze(text)));
  const dated = signatures.map(({ text }) => DATE.exec(text)).find((match) => match !== null);
  const publisher =
    lines.map(({ text }) => PUBLISHER.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
  let section: string | null = null;
  let department: string | null = null;
  const paragraphs = lines.map((line, at): Paragraph => {
    const isTitle = titleLines.has(line.n);
    const heading = !isTitle && isHeading(line, lines[at + 1], runsOn.has(line.n));
    if (heading) {
      section = squeeze(line.text);
      department = DEPARTMENT.exec(section)?.[1] ?? null;
    }
    const signature = SIGNATURE.test(squeeze(line.text));
    const part = isTitle ? 'title' : heading ? 'heading' : signature ? 'byline' : undefined;
    return {
      n: line.n,
      line: line.line,
      length: line.text.length,
      sha256: line.sha256,
      section: isTitle ? null : section,
      department: isTitle ? null : department,
      ...(part === undefined ? {} : { part }),
      ...(runsOn.has(line.n) ? { continues: true } : {}),
      digest: isTitle ? '标题。' : heading ? '小标题。' : signature ? '署名。' : '正文一段。',
    };
  });
  const own = id ?? makeId(untitled ? fileName.replace(/\.[^.]*$/u, '') : title, taken, 'doc');
  const kindName = kind?.[1] ?? '文件';
  return {
    id: own,
    file: `${own}.txt`,
    sha256: original.sha256,
    title,
    ...(untitled ? { untitled: true } : {}),
    shortTitle: shortTitleOf(untitled ? kindName : title, kindName),
    kind: kindName,
    publisher,
    published: dated ? isoDate(dated) : null,
    publishedNote: dated ? '发布日期据原文署名处' : '原文未注明发布日期',
    region,
    paragraphs,
    errata: [],
  };
}
