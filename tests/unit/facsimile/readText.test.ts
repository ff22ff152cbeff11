import { expect, it } from 'vitest';
import { readText } from '../../../src/evidence/facsimile/readText.ts';

it('says how a text was read, and of a scan when a person compared the figure', () => {
  expect(readText('typed')).toBe('录入文本');
  expect(readText('layer')).toBe('取自 PDF 的文字层');
  expect(readText('ocr')).toBe('扫描识别');
  expect(readText('ocr', '2026-11-03')).toBe('扫描识别，2026年11月3日人工核对');
});
