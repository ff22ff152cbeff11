import { TABLE_LABEL } from '../flow/tableSigns.ts';
import type { Terms } from '../lexicon.ts';
import type { ReadPeriod } from './periods.ts';

const LONGEST = 40;
/** A heading that speaks of several years: 过去五年工作回顾, 五年来，我们做了以下工作：. */
const MANY_YEARS =
  /(?:^|[^0-9])(?:[三四五十]|[345])年(?:来|间|工作|回顾|的|成就|成效|发展|[，,：]|$)|[一二三四]五”?(?:时期|期间|以来|发展)/u;
const AHEAD = /今后|未来|目标|规划|展望|计划|思路|安排|打算/u;
const OTHER_TIME = /20[0-9]{2}年|今年|去年|上年|一年|[今当]前/u;

/** What the headings of a text say of what stands below them. */
export class Headings {
  private readonly terms: Terms;
  /** Whether what follows is planned. */
  future = false;
  /** Whether it looks back on several years. */
  spanning = false;
  /** The year that it speaks of. */
  period: ReadPeriod | null = null;

  constructor(terms: Terms) {
    this.terms = terms;
  }

  note(text: string): void {
    // A report of a newspaper or a byline ends what a heading above it planned.
    if (/^(?:本报讯|[（(]?记者|昨日|日前|注[：:]|附[：:件表])/u.test(text)) this.future = false;
    // The caption of a table speaks of that table alone, and a question is asked of what is to come but heads nothing.
    if (text.length > LONGEST || /[。；？?]/u.test(text) || TABLE_LABEL.test(text)) return;
    if (MANY_YEARS.test(text)) this.spanning = !AHEAD.test(text);
    else if (OTHER_TIME.test(text)) this.spanning = false;
    const { planHeadings, reviewHeadings } = this.terms;
    if (reviewHeadings.some((word) => text.includes(word))) this.future = false;
    else if (planHeadings.some((word) => text.includes(word))) this.future = true;
    // The date of a signature or session is not what the text below speaks of.
    const year = /(20[0-9]{2})年(?![0-9]{1,2}月[0-9]{1,2}日)/u.exec(text)?.[1];
    if (year !== undefined) this.period = { kind: 'year', from: year, to: year };
  }
}
