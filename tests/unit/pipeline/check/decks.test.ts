import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../../data/pipeline/read/finding.ts';
import {
  type AuthoredTexts,
  parseAuthored,
  readAuthored,
} from '../../../../data/pipeline/read/readAuthored.ts';
import { runProject } from '../../../../data/pipeline/runPipeline.ts';
import { readSecondCity } from '../../../support/readSecondCity.ts';
import { SECOND_CITY_DATA } from '../../../support/secondCity.ts';

const texts = readAuthored(SECOND_CITY_DATA);
const project = readSecondCity();
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
    ['"record": "pocket-parks-total"', '"record": "no-such-record"', '记录不存在：no-such-record'],
    ['"panel": "bus-changes"', '"panel": "no-such-panel"', '没有面板：no-such-panel'],
    [/"parks",\s+"record": "pocket-parks-total"/, '"travel", "record": "stop-seats"', '记录没有数值'],
    ['"record": "pocket-parks-total"', '"record": "books-latest"', '数据分片 parks 没有记录'],
    ['"to": "bus-punctuality-latest"', '"to": "bus-routes-latest"', '单位不同'],
    ['"from": "free-parks-start"', '"from": "free-parks-latest"', '两条不同的'],
    ['"book-rooms-total"', '"books-latest"', '没有记录：books-latest'],
    ['"green-travel-case"', '"pocket-parks-total"', '不是位次与认定'],
    ['口袋公园12个，', '口袋公园21个，', 'headline 21'],
    ['公交站台增至1260座', '公交站台增至近1260座', '加了记录没有的限定词'],
    ['"id": "parks"', '"id": "key"', 'id 重复'],
    ['"kind": "map"', '"kind": "globe"', 'slides'],
    ['"id": "main"', '"id": "pinned"', '留给浏览器'],
    ['测试数字', '测试数字！', '感叹号'],
    ['"title": "阳泉', '"title": "2座城：阳泉', '2座城'],
    ['答问"', '答问，共33题"', '33'],
  ])('with %s → %s is a finding', (from, to, says) => {
    expect(texts.get(MAIN)).toMatch(from);
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
    expect(findingsAfter('panels/meals.json', (text) => text.replace('约1.3万份', '1.3万份'))).toContain(
      'title 1.3 丢了限定词',
    );
  });
});
