import type { Held } from './held.ts';
import type { OwnText } from './ownTexts.ts';

const OFFICE = /(?:市|省|县|区)[\u4e00-\u9fff]{1,5}?(?:局|委(?!员会|托|会))(?![\u4e00-\u9fff]?常委)/gu;
const NO_OFFICE = /市委|县委|省委|区委/u;

export function checkOffices(text: string, own: OwnText, { offices, wordsOf, isQuotation }: Held): string[] {
  return Array.from(text.matchAll(OFFICE), ([name]) => name)
    .filter((name) => !NO_OFFICE.test(name))
    .filter((name) => {
      const proven = offices.some((office) => office.includes(name) || name.includes(office));
      return !proven && !own.under.some((entry) => wordsOf(entry).includes(name)) && !isQuotation(name);
    })
    .map((name) => `没有文件写有部门“${name}”`);
}
