/** Pages of a newspaper that does not exist, with invented figures, for measuring how well scans are read. */

export interface InventedPage {
  readonly html: string;
  /** In reading order; each heading, caption and paragraph by itself. */
  readonly paragraphs: readonly string[];
}

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SENTENCES: ReadonlyArray<(n: (most: number, digits?: number) => string) => string> = [
  (n) => `上半年，全市完成固定投资${n(900, 1)}亿元，同比增长${n(20, 1)}%。`,
  (n) => `新建山地步道${n(9)}条、口袋公园${n(40)}个，绿地率达到${n(60, 2)}%以上。`,
  (n) => `到2030年，森林覆盖率提高到${n(60, 1)}%，比上年提高${n(3, 1)}个百分点。`,
  (n) => `新增城镇就业${n(9, 2)}万人，培训技工${n(4000)}人次，发放补贴${n(9000)}万元。`,
  (n) => `${n(12)}月${n(28)}日起实行新的停车办法，首批开放泊位${n(20000)}个。`,
  (n) => `建成山塘${n(11)}座、水库${n(7)}座，可蓄水${n(900)}万立方米，灌溉面积${n(30, 1)}万亩。`,
  (n) => `外贸进出口总额${n(400, 1)}亿元，下降${n(9)}%；其中出口占${n(90, 1)}%。`,
  (n) => `规划建设日处理能力${n(9)}万吨的污水厂${n(3)}座，改造老旧小区${n(200)}个，惠及居民${n(60000)}户。`,
  (n) =>
    `全年接待游客${n(2000)}.${n(9)}万人次，实现收入${n(300, 2)}亿元，分别增长${n(30, 1)}%和${n(30, 1)}%。`,
  (n) => `每千名老人拥有养老床位${n(60)}张，${n(1)}个区、${n(6)}个县实现全覆盖。`,
];

const HEADS = [
  '望舒市上半年经济运行平稳',
  '青川新区建设提速',
  '云栖县水利工程完工',
  '公共服务补短板',
  '绿色出行成为风尚',
];
const CAPTIONS = ['图为新建成的滨河步道。', '图为改造后的老街。'];

function paragraphsOf(random: () => number, count: number): string[] {
  const number = (most: number, digits = 0): string =>
    (1 + random() * (most - 1))
      .toFixed(digits)
      .replace(/\.0+$/u, (own) => (digits > 0 ? own.replace(/0$/u, '6') : own));
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 }, () =>
      (SENTENCES[Math.floor(random() * SENTENCES.length)] ?? (() => ''))(number),
    ).join(''),
  );
}

interface Layout {
  readonly columns: number;
  readonly rule: boolean;
  readonly font: string;
  readonly points: number;
  /** Paragraphs on a full page. */
  readonly count: number;
  /** Between columns, in pixels. */
  readonly gutter: number;
}

/** As pages usually are, by turns. */
const USUAL: readonly Layout[] = [
  { columns: 2, rule: false, font: 'serif', points: 10.5, count: 9, gutter: 24 },
  { columns: 3, rule: true, font: 'serif', points: 9, count: 11, gutter: 24 },
  { columns: 1, rule: false, font: 'sans-serif', points: 12, count: 8, gutter: 24 },
];

/** Newsprint: the smallest type, and columns that only a rule parts. */
const SMALL: readonly Layout[] = [
  { columns: 4, rule: true, font: 'serif', points: 7.5, count: 16, gutter: 11 },
  { columns: 3, rule: true, font: '300 7.5pt sans-serif', points: 7.5, count: 15, gutter: 10 },
];

/** The height of a full page in CSS pixels, as of A4. */
export const PAGE_HEIGHT = 1123;
export const PAGE_WIDTH = 794;

/** Invented pages; each has a running head, headlines, columns, a caption and a page number. */
export function inventedPages(pages: number, kind: 'usual' | 'small' = 'usual'): InventedPage[] {
  const layouts = kind === 'usual' ? USUAL : SMALL;
  return Array.from({ length: pages }, (_, at) => {
    const layout = layouts[at % layouts.length];
    if (!layout) throw new Error('no layout');
    const { columns, rule, font, points, count, gutter } = layout;
    const random = seeded(at + (kind === 'usual' ? 17 : 517));
    const body = paragraphsOf(random, count);
    const head = HEADS[at % HEADS.length] ?? '';
    const second = HEADS[(at + 1) % HEADS.length] ?? '';
    const caption = CAPTIONS[at % 2] ?? '';
    const half = Math.floor(count / 2);
    const lead = body.slice(0, half);
    const rest = body.slice(half);
    const column = (words: readonly string[]): string =>
      `<div class="columns">${words.map((own) => `<p>${own}</p>`).join('')}</div>`;
    const type = font.includes('pt') ? font.replace('pt', 'pt/1.65') : `${points}pt/1.65 ${font}`;
    const html = `<!doctype html><meta charset="utf-8"><style>
      body{margin:0;width:${PAGE_WIDTH}px;height:${PAGE_HEIGHT}px;box-sizing:border-box;padding:40px 56px;font:${type};background:#fff;position:relative}
      h1{font-size:22pt;margin:14px 0 8px;line-height:1.3} h2{font-size:15pt;margin:12px 0 4px}
      p{margin:0;text-indent:2em;text-align:justify}
      .columns{columns:${columns};column-gap:${gutter}px;${rule ? 'column-rule:1px solid #333;' : ''}}
      .picture{height:90px;background:linear-gradient(135deg,#888,#ccc 40%,#555);margin:10px 120px 2px}
      .caption{font-size:8pt;text-indent:0;text-align:center} .running{font-size:8pt;border-bottom:1px solid #000;display:flex;justify-content:space-between}
      .number{position:absolute;bottom:20px;left:0;right:0;text-align:center;font-size:9pt}</style>
      <div class="running"><span>望舒日报</span><span>要闻</span></div><h1>${head}</h1>${column(lead)}
      <div class="picture"></div><p class="caption">${caption}</p><h2>${second}</h2>${column(rest)}
      <div class="number">— ${at + 1} —</div>`;
    return { html, paragraphs: [head, ...lead, caption, second, ...rest] };
  });
}
