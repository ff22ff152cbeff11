/**
 * Units of which one contains another: a bar of townships beside a bar of their villages would compare a
 * whole with its own parts. This is the only table of such orders, outermost first; each step has the names
 * it goes by.
 */
const ORDERS: ReadonlyArray<ReadonlyArray<readonly string[]>> = [
  [
    ['省份', '省', '自治区', '直辖市'],
    ['地级市', '设区市', '地市', '市州'],
    ['县（区、市）', '县（市、区）', '县（市）', '县（区）', '县区', '区县', '县'],
    ['乡镇（街道）', '乡（镇）', '建制镇', '乡镇', '街道', '镇', '乡'],
    ['村（社区）', '社区村', '行政村', '建制村', '社区', '村'],
    ['自然村', '村民小组', '村小组'],
  ],
  [['小区'], ['楼栋', '住宅楼'], ['单元']],
];

/** Words that end like a step but do not count one. */
const OTHER_WORDS = ['城镇', '农村', '返乡', '城乡', '外省'];

/** The ending that turns the name of a thing into that of its count: 乡镇数, 行政村总数. */
const COUNT_ENDING = /(?:总数|个数|数量|数)$/;

export interface CountedUnit {
  readonly order: number;
  /** Position in the order, from the outermost. */
  readonly step: number;
  /** Its name in the table. */
  readonly name: string;
}

/** Which thing of the table a name counts, by its last word; null for anything else. */
export function countedUnit(name: string): CountedUnit | null {
  const text = name.replace(/\(/g, '（').replace(/\)/g, '）').replace(COUNT_ENDING, '');
  if (OTHER_WORDS.some((word) => text.endsWith(word))) return null;
  const found = ORDERS.flatMap((steps, order) =>
    steps.flatMap((names, step) =>
      names.filter((word) => text.endsWith(word)).map((word) => ({ order, step, name: word })),
    ),
  );
  // 自然村 also ends in 村, so the longest match is the right one.
  return found.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/** Whether one of two counted things contains the other. */
export const isNestedIn = (a: CountedUnit | null, b: CountedUnit | null): boolean =>
  a !== null && b !== null && a.order === b.order && a.step !== b.step;

/** The lookbehind excludes the 市级 of 县市级, which is not a grade. */
const GRADE = /(^|[^县市])(国家级|省级|市级|县级)/;

/**
 * Splits a name into its grade and the rest. What is recognised at the higher grade usually also counts at
 * the lower one, which texts rarely say.
 */
export function namedGrade(name: string): { readonly grade: string; readonly rest: string } | null {
  const grade = GRADE.exec(name)?.[2];
  return grade === undefined ? null : { grade, rest: name.replace(GRADE, '$1') };
}
