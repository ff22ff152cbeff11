import { expect, it } from 'vitest';
import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import { parseAuthored, readAuthored } from '../../../data/pipeline/read/readAuthored.ts';
import { runProject } from '../../../data/pipeline/runPipeline.ts';
import { readCity } from '../../support/originals.ts';

const texts = readAuthored('data');
const project = readCity();

// 中职组 is misprinted in the text; the group is supported by the erratum that gives its reading.
it.each([
  ['honours.json', '"group": "中职组"', '"group": "中学组"', '引文没有写到对象“中学组”'],
  ['documents/press-conference.json', '按“中职组”理解', '按上下文理解', '引文没有写到对象“中职组”'],
])('a group that rests on an erratum is held to it: %s, %s → %s', (file, from, to, says) => {
  expect(texts.get(file)).toContain(from);
  const edited = new Map(texts).set(file, (texts.get(file) ?? '').replace(from, to));
  const { authored, findings } = parseAuthored(edited);
  const outcome = runProject({ ...project, texts: edited, authored, findings });
  expect(outcome.findings.map(formatFinding).join('\n')).toContain(says);
});
