import { describe, expect, it } from 'vitest';
import { readTextBytes } from '../../../../data/pipeline/files/readTextFile.ts';

/** 全市新建学校15所，道路80公里。 in the bytes of GBK. */
const WORDS = 'c8abcad0d0c2bda8d1a7d0a33135cbf9a3acb5c0c2b73830b9abc0efa1a3';

/** A pdf as old office programs write it: a font that is not embedded, in an encoding that only its name tells. */
const OLD_PDF = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${WORDS.length + 34}>> stream
BT /F1 12 Tf 20 100 Td <${WORDS}> Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R]>> endobj
6 0 obj <</Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /DW 1000 /W [814 [500] 815 908 500] /FontDescriptor 7 0 R>> endobj
7 0 obj <</Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

describe('a pdf without embedded fonts', () => {
  it('is read by the encoding that it names, with a place for every character', async () => {
    const { text, pages } = await readTextBytes(new TextEncoder().encode(OLD_PDF), 'old.pdf');
    expect(text.trim()).toBe('全市新建学校15所，道路80公里。');
    const [line] = pages?.layer.lines ?? [];
    expect(line?.chars).toHaveLength(17);
    // 6 characters of 12 points each stand before the numeral, 20 points from the left of 400.
    expect(line?.chars[6]?.[0]).toBeCloseTo((20 + 6 * 12) / 400, 3);
    expect(line?.chars[7]?.[2]).toBeCloseTo(6 / 400, 3);
  });
});
