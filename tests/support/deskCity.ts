import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DocumentDraft } from '../../data/pipeline/add/draft.ts';
import { type DraftBase, draftBase } from '../../data/pipeline/add/draftBase.ts';
import type { Option } from '../../data/pipeline/add/draftTypes.ts';
import { readProject } from '../../data/pipeline/runPipeline.ts';
import { changedTexts } from '../../data/pipeline/write/authoredTexts.ts';
import { newCityFiles } from '../../data/pipeline/write/newCity.ts';
import type { Region } from '../../src/model/authored/source.ts';
import { buildCorpus } from '../../tools/bench/corpus.ts';

/** Cities in folders of their own, into which tests of the desk may write. */

const FOLDER = resolve('.cache/tests/desk');

function emptied(name: string): string {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A city without any document, as `data:newcity` makes it. */
export function plantEmptyCity(name: string): string {
  const folder = emptied(name);
  for (const [path, text] of newCityFiles('990100', '望舒市')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A city of so many invented documents, each with eighty records. */
export function plantLargeCity(name: string, documents: number): string {
  const folder = plantEmptyCity(name);
  const { authored, project } = baseOf(folder);
  const large = buildCorpus(authored, documents);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of changedTexts(project.texts, authored, large.authored))
    if (text === null) rmSync(join(folder, path));
    else write(path, text);
  for (const { file, text } of large.originals.values()) write(`originals/${file}`, text);
  return folder;
}

/** A copy of the demonstration city with its originals. */
export function plantDemoCity(name: string): string {
  const folder = emptied(name);
  cpSync('tests/fixtures/demoCity/data', folder, { recursive: true });
  cpSync('tests/fixtures/demoCity/originals', join(folder, 'originals'), { recursive: true });
  return folder;
}

export function baseOf(folder: string): DraftBase {
  const base = draftBase(readProject(folder, {}));
  if (!base) throw new Error(`${folder} cannot be read`);
  return base;
}

/** The same with further regions, which no record has yet. */
export const withRegions = (base: DraftBase, regions: readonly Region[]): DraftBase => ({
  ...base,
  authored: { ...base.authored, regions: [...base.authored.regions, ...regions] },
});

/** Decides everything that is open, each item by a rule, until the whole dataset accepts it. */
export function decideAll(
  draft: DocumentDraft,
  choose: (options: readonly Option[], at: number) => Option | undefined,
): ReturnType<DocumentDraft['result']> {
  for (let round = 0; round < 6; round += 1) {
    draft.items.forEach((item, at) => {
      if (draft.decisions.has(item.key)) return;
      const options = draft.proposal(item.key)?.options ?? [];
      const option = choose(options, at) ?? options[0];
      if (option) draft.decide(item.key, option);
    });
    const result = draft.result();
    if (result.refused.size === 0) return result;
    draft.reopen(result.refused);
  }
  throw new Error('The draft never came to an end');
}

export const openText = (base: DraftBase, text: string, fileName = 'text.txt'): DocumentDraft =>
  new DocumentDraft(base, { text, fileName });
