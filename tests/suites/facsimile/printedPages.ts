import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium } from '../../../tools/machine/chromium.ts';

/** Pages of a newspaper that does not exist, printed to pdf by the browser. Every numeral is red, so that ink can be told. */

export interface Printed {
  readonly name: string;
  readonly html: string;
  /** The paragraphs in reading order, captions at their places. */
  readonly paragraphs: readonly string[];
  /** What the pages carry and no author wrote. */
  readonly furniture: readonly string[];
}

const SUBJECTS = [
  '新建学校',
  '改造公路',
  '栽种行道树',
  '新增床位',
  '发放补贴',
  '培训技工',
  '修缮水渠',
  '接入光纤',
];
const UNITS = ['所', '公里', '万株', '张', '亿元', '人次', '处', '万户'];

/** Numbers that repeat from run to run. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state;
  }
}

function paragraphOf(n: number, next: () => number): string {
  const parts = [0, 1, 2].map((at) => {
    const kind = (n + at * 3) % SUBJECTS.length;
    const whole = 2 + (next() % 980);
    const value = next() % 3 === 0 ? `${whole}.${next() % 10}` : String(whole);
    return `${SUBJECTS[kind]}${value}${UNITS[kind]}`;
  });
  return `〔甲${'子丑寅卯辰巳午未申酉戌亥'.charAt(n % 12)}${'金木水火土'.charAt(Math.floor(n / 12))}〕这一年各地照着年初的安排往前走，${parts.join('，')}，比上年增长${next() % 40}.${next() % 10}%。`;
}

const marked = (text: string): string => text.replace(/[0-9.]+/gu, '<b>$&</b>');

const STYLE = (columns: number) => `
@page { size: A4; margin: 22mm 16mm 20mm }
body { font: 10.5pt/1.6 serif; margin: 0 }
b { color: #e00000; font-weight: normal }
h1 { font-size: 20pt; text-align: center; margin: 0 0 4mm }
h2 { font-size: 12pt; margin: 2mm 0; column-span: none }
.text { column-count: ${columns}; column-gap: 8mm; text-align: justify; column-fill: balance }
p { margin: 0; text-indent: 2em }
figure { margin: 2mm 0; break-inside: avoid }
figure div { height: 22mm; background: #ddd }
figcaption { font-size: 9pt; text-align: center }
section { break-after: page }
`;

/** Pages with a head and a number of its own for each; `columns` of running text under a title. */
export function printedPages(columns: number, pages: number, perPage: number): Printed {
  const source = numbers(columns * 977 + 11);
  const next = (): number => source.next().value as number;
  const paragraphs: string[] = [];
  const sections = Array.from({ length: pages }, (_, page) => {
    const own = Array.from({ length: perPage }, (_, at) => paragraphOf(page * perPage + at, next));
    const title = `望舒各县这一年之${'一二三四五'.charAt(page)}`;
    const caption = `图：第${'甲乙丙丁戊'.charAt(page)}处工地，占地${30 + page}亩`;
    const heading = `街巷与田间之${'一二三四五'.charAt(page)}`;
    const half = Math.ceil(own.length / 2);
    paragraphs.push(title, ...own.slice(0, half), heading, ...own.slice(half), caption);
    const p = (text: string): string => `<p>${marked(text)}</p>`;
    return `<section><h1>${title}</h1><div class="text">${own.slice(0, half).map(p).join('')}<h2>${heading}</h2>${own
      .slice(half)
      .map(p)
      .join('')}<figure><div></div><figcaption>${marked(caption)}</figcaption></figure></div></section>`;
  });
  return {
    name: `${columns}栏`,
    html: `<meta charset="utf-8"><style>${STYLE(columns)}</style>${sections.join('')}`,
    paragraphs,
    furniture: ['望舒日报', '总第4021期'],
  };
}

const HEAD = `<div style="font-size:8pt;width:100%;margin:0 16mm;display:flex;justify-content:space-between"><span>望舒日报</span><span>总第4021期</span></div>`;
const FOOT = `<div style="font-size:8pt;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>`;

/** Prints pages with running heads and page numbers. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: HEAD,
      footerTemplate: FOOT,
    });
  } finally {
    await browser.close();
  }
}

/** A page for the desk: figures of the demonstration city, one of which differs from what is known. */
export function briefingPage(): string {
  const filler = (n: number): string =>
    `<p>${'甲乙丙丁戊己'.charAt(n)}段只作版面之用，街巷的修整照着年初的安排一步一步往前走，各处的人手也都到了位，来往的人看得见路面在变。</p>`;
  const own = [
    '望舒市人民政府办公室',
    '2026年上半年，全市新建公园35个，绿地率达到41.2%。',
    '2025年全市地区生产总值为1352.5亿元，一般公共预算收入为96.4亿元。',
    '2026年上半年，全市新增学位1.2万个。',
  ].map((text) => `<p>${marked(text)}</p>`);
  return `<meta charset="utf-8"><style>${STYLE(2)}</style><h1>望舒市年中简报</h1><div class="text">${own
    .flatMap((text, at) => [text, filler(at)])
    .join('')}${filler(4)}${filler(5)}</div>`;
}
