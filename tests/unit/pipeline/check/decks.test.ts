import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import {
  type AuthoredTexts,
  parseAuthored,
  readAuthored,
} from '../../../../data/pipeline/read/readAuthored.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { readCity } from '../../../support/originals.ts';

const texts = readAuthored('data');
const project = readCity();
const MAIN = 'decks/main.json';

function findingsAfter(file: string, edit: (text: string) => string): string {
  const edited: AuthoredTexts = new Map(
    [...texts].map(([name, text]) => [name, name === file ? edit(text) : text]),
  );
  const { authored, findings } = parseAuthored(edited);
  return runProject({ ...project, texts: edited, authored, findings })
    .findings.map(formatFinding)
    .join('\n');
}

describe('a deck', () => {
  it('is sound as it stands', () => {
    expect(findingsAfter(MAIN, (text) => text)).not.toContain('data/decks');
  });

  it.each([
    ['"record": "home-adaptations-total"', '"record": "no-such-record"', '记录不存在：no-such-record'],
    ['"panel": "renewed-lengths"', '"panel": "no-such-panel"', '没有面板：no-such-panel'],
    ['"record": "home-adaptations-total"', '"record": "elderly-care-network"', '记录没有数值'],
    ['"record": "home-adaptations-total"', '"record": "gas-households-latest"', '数据分片 elderly 没有记录'],
    ['"to": "reclaimed-water-rate-latest"', '"to": "heating-network-latest"', '单位不同'],
    ['"from": "incineration-capacity-start"', '"from": "incineration-capacity-latest"', '两条不同的'],
    ['"old-communities-renovated-total"', '"roads-renovated-total"', '没有记录：roads-renovated-total'],
    ['"elderly-platform-pilot"', '"education-investment-total"', '不是位次与认定'],
    ['已达到291.58亿元', '已达到291.85亿元', 'headline 291.85'],
    ['城建重点工程累计投资399.2亿元', '城建重点工程累计投资近399.2亿元', '加了记录没有的限定词'],
    ['"id": "preschool"', '"id": "schools"', 'id 重复'],
    ['"kind": "map"', '"kind": "globe"', 'slides'],
    ['"id": "main"', '"id": "pinned"', '留给浏览器'],
    ['数字与出处', '数字与出处！', '感叹号'],
    ['"title": "晋中', '"title": "2座城：晋中', '2座城'],
    ['答记者问"', '答记者问，共33题"', '33'],
  ])('with %s → %s is a finding', (from, to, says) => {
    expect(texts.get(MAIN)).toContain(from);
    const findings = findingsAfter(MAIN, (text) => text.replace(from, to));
    expect(findings).toContain('data/decks/main.json');
    expect(findings).toContain(says);
  });

  it('that is missing is a finding', () => {
    const without = new Map([...texts].filter(([name]) => name !== MAIN));
    const { authored, findings } = parseAuthored(without);
    const result = runProject({ ...project, texts: without, authored, findings });
    expect(result.findings.map(formatFinding).join()).toContain('缺少主放映稿');
  });

  it('does not excuse a panel title', () => {
    expect(findingsAfter('panels/urban.json', (text) => text.replace('亮灯率超98%', '亮灯率98%'))).toContain(
      'title 98 丢了限定词',
    );
  });
});
