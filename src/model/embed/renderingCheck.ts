import type { HeaderFinding } from './embedCheck.ts';

/** What was seen of an embed page in a frame. */
export interface Rendering {
  /** The encoding by which the page was read; null where the frame stayed empty or showed another page. */
  readonly encoding: string | null;
  /** Whether any figure of the panel has a size. */
  readonly isDrawn: boolean;
  /** Whether the page's own style rules were admitted. */
  readonly isStyled: boolean;
  /** Whether its script has reported a height. */
  readonly isScripted: boolean;
}

/** Says in words what a trial in a frame has shown, which headers alone cannot tell. */
export function judgeRendering({ encoding, isDrawn, isStyled, isScripted }: Rendering): HeaderFinding[] {
  const about = 'rendering';
  if (encoding === null)
    return [{ about, tone: 'bad', text: '在框架里试着打开，没有看到这幅图：框架是空的，或是别的网页。' }];
  const findings: HeaderFinding[] = [];
  if (encoding.toUpperCase() !== 'UTF-8')
    findings.push({
      about: 'encoding',
      tone: 'bad',
      text: `网页被当成 ${encoding} 读取，汉字会错：途中有程序改了编码，或删去了文件开头的标记。`,
    });
  if (!isStyled)
    findings.push({
      about: 'style',
      tone: 'bad',
      text: '网页自己的样式被拒绝，排版会乱：多半是服务器或网关另加了一条 Content-Security-Policy，或网页被改动过。图形的颜色仍在。',
    });
  if (!isDrawn) findings.push({ about: 'drawing', tone: 'bad', text: '在框架里试画，没有看到图和数字。' });
  if (!isScripted)
    findings.push({
      about: 'script',
      tone: 'note',
      text: '网页里的脚本没有运行：图和出处都能看，但没有提示，自适应高度也不起作用。',
    });
  return findings.length > 0
    ? findings
    : [{ about, tone: 'good', text: '在框架里试画成功：编码、样式、图形和脚本正常。' }];
}
