import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../data/pipeline/files/readTextFile.ts';
import { domText, tableRows } from '../../../../src/reading/files/domText.ts';
import { pageText } from '../../../../src/reading/files/pageText.ts';

const textOf = (html: string): string => readPage(html, pageText);
const paragraph = '全市新建学校15所，改造公路80公里，完成投资1.2亿元，惠及群众6.7万户，各项工作进展顺利。';

describe('a saved page', () => {
  const page = `<html><head><title>民生实事完成情况_云岭市</title></head><body>
    <div class="header"><ul class="nav"><li>首页</li><li>政务公开12</li></ul></div>
    <div class="article"><h1>民生实事完成情况</h1>${`<p>${paragraph}</p>`.repeat(4)}
    <table><tr><th rowspan="2">县区</th><th colspan="2">人口</th></tr><tr><th>总量（万人）</th><th>占比（%）</th></tr>
    <tr><td>东川县</td><td>30.1</td><td>55.2</td></tr></table></div>
    <script>alert(99)</script><div class="footer">备案号12345678</div></body></html>`;
  const text = textOf(page);

  it('gives its main text without menus, scripts and feet', () => {
    expect(text).toContain(paragraph);
    expect(text).not.toMatch(/政务公开12|备案号|alert/u);
  });

  it('keeps the heads of its tables', () => {
    expect(text).toContain('县区\t人口\t人口\n县区\t总量（万人）\t占比（%）\n东川县\t30.1\t55.2\n');
  });

  it('that is one table is taken without its surroundings', () => {
    const html = `<body><div id="menu">栏目7</div><table>${'<tr><td>甲县</td><td>12</td></tr>'.repeat(9)}</table></body>`;
    expect(textOf(html)).toContain('甲县\t12\n');
    expect(textOf(html)).not.toContain('栏目7');
  });
});

describe('the text of an element', () => {
  it('has a line for each block and each break', () => {
    const html = '<p>甲 <b>12</b> 个<br>乙</p><ul><li>丙</li></ul><div style="display:none">丁</div>';
    expect(readPage(html, ({ body }) => domText(body))).toBe('甲 12 个\n乙\n丙\n');
  });

  it('survives deep nesting and wild spans', () => {
    const deep = `${'<div>'.repeat(3000)}底${'</div>'.repeat(3000)}`;
    expect(() => readPage(deep, ({ body }) => domText(body))).not.toThrow();
    const wide =
      '<table><tr><td colspan="99999999">甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>';
    expect(readPage(wide, ({ body }) => tableRows(body)[0]?.length)).toBeLessThan(100);
  });
});
