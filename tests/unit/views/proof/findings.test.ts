import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { DraftProof } from '../../../../src/reading/proof/proofDraft.ts';
import type { ProofSource } from '../../../../src/reading/proof/proofRecord.ts';
import { TABLES } from '../../../../src/reading/table/tables.ts';
import { cutLines } from '../../../../src/views/proof/draftSegments.ts';
import { buildFindings, keyOf, orderFindings, summaryText } from '../../../../src/views/proof/findings.ts';

const record = (id: string, name: string, value: string, unit: string): ProofSource => ({
  id,
  name,
  indicator: id,
  region: 'city',
  regionName: '全市',
  period: { kind: 'year', from: '2024', to: '2024', label: '2024年' },
  quantity: { value, magnitude: '', unit, qualifier: '=' },
  role: 'level',
  status: 'actual',
  evidence: [],
});

const proof = new DraftProof(
  {
    records: [
      record('national', '国家级示范桥', '2', '座'),
      record('provincial', '省级示范桥', '4', '座'),
      record('docks', '内河泊位', '61', '个'),
    ],
    regions: [{ id: 'city', name: '全市', adcode: null, kind: 'city', parent: null }],
    plan: { label: '“十四五”', from: '2021', to: '2025' },
    city: '云岭市',
  },
  readingLexicon(),
);
const judge = (text: string, picks: ReadonlyMap<string, string | null> = new Map()) => {
  const quantities = proof.read(text, TABLES);
  return buildFindings(
    proof,
    quantities,
    quantities.map((read) => proof.lineOf(read)),
    picks,
  );
};
const DRAFT = '示范桥达到2座。\n\n2024年，内河泊位61个，新建内河泊位16个。';

describe('findings', () => {
  it('ask which record is meant, and take the verdict of the one that is named', () => {
    const [open] = judge(DRAFT);
    expect(open?.line.verdict).toBe('ambiguous');
    expect(open?.choices.map(({ recordId, verdict }) => [recordId, verdict]).sort()).toEqual([
      ['national', 'same'],
      ['provincial', 'differs'],
    ]);
    const key = open?.key ?? '';
    const picked = (id: string | null) => judge(DRAFT, new Map([[key, id]]))[0]?.line;
    expect(picked('provincial')).toMatchObject({
      verdict: 'differs',
      recordId: 'provincial',
      expected: '4座',
    });
    expect(picked('national')).toMatchObject({ verdict: 'same', recordId: 'national' });
    expect(picked(null)).toMatchObject({ verdict: 'unknown', recordId: null });
    // A record that is not offered is no choice.
    expect(picked('docks')).toMatchObject({ verdict: 'ambiguous' });
  });

  it('keep a choice for its own sentence alone', () => {
    const [first] = proof.read(DRAFT, TABLES);
    const [moved] = proof.read(`各位记者：\n${DRAFT}`, TABLES);
    const [other] = proof.read('跨江示范桥达到2座。', TABLES);
    if (!first || !moved || !other) throw new Error('a number was not found');
    expect(keyOf(moved)).toBe(keyOf(first));
    expect(keyOf(other)).not.toBe(keyOf(first));
  });

  it('come with the gravest first, and are counted in words', () => {
    const findings = judge(DRAFT);
    const verdicts = orderFindings(findings).map(({ line }) => line.verdict);
    expect(verdicts.indexOf('differs')).toBeLessThan(verdicts.indexOf('ambiguous'));
    expect(verdicts.indexOf('ambiguous')).toBeLessThan(verdicts.indexOf('same'));
    expect(verdicts).not.toContain('aside');
    expect(summaryText(findings)).toBe(
      '核对了3处：与数据不符1处，请指明哪一项1处，与数据一致1处；日期、名称等1处不作核对。',
    );
    expect(summaryText(judge('没有数字的稿件。'))).toBe('没有找到要核对的数字。');
  });

  it('cut the draft into pieces that are the draft', () => {
    for (const text of [DRAFT, '', '\n', '<b onclick="x()">内河泊位61个</b>\t<script>2座</script>']) {
      const lines = cutLines(text, judge(text));
      expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
    }
    const marked = cutLines(DRAFT, judge(DRAFT)).flat();
    expect(marked.filter(({ finding }) => finding).map(({ text }) => text)).toEqual([
      '2座',
      '2024年',
      '61个',
      '16个',
    ]);
  });
});
