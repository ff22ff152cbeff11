import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../data/pipeline/read/originals.ts';
import { lockTexts, type Project, runProject } from '../../../../data/pipeline/runPipeline.ts';
import { originalFiles } from '../../../../tools/plugins/originalsPlugin.ts';
import { drawSome } from '../../../support/forms.ts';
import { readCity, STATE, withOriginals } from '../../../support/originals.ts';

const project = readCity();
const documents = project.authored?.documents ?? [];

interface Entry {
  readonly doc: string;
  readonly file: string;
  readonly sha256: string;
}

const indexOf = (files: ReadonlyMap<string, string>): Entry[] =>
  JSON.parse(files.get('originals/index.json') ?? '') as Entry[];

/** All that a build writes, and what it finds. */
function builtOf(of: Project) {
  const outcome = runProject(of, true);
  return {
    findings: outcome.findings,
    files: [...(outcome.files ?? [])],
    locks: lockTexts(outcome),
    readme: outcome.readme,
  };
}

describe('the originals of a built site', () => {
  const files = originalFiles(project);

  it('are listed as far as they are there, and the list always is', () => {
    expect(indexOf(files).map(({ doc }) => doc)).toEqual(
      STATE === 'with' ? documents.map(({ id }) => id) : [],
    );
    expect(files.size).toBe(1 + indexOf(files).length);
    for (const { file, sha256: hash } of indexOf(files))
      expect(sha256(files.get(`originals/${file}`) ?? '')).toBe(hash);
  });

  it('change nothing else that is built', () => {
    const bare = builtOf({ ...project, originals: new Map() });
    expect(bare.findings).toEqual([]);
    expect(bare.files.length).toBeGreaterThan(10);
    expect(builtOf(project)).toEqual(bare);
  });

  withOriginals(() => {
    const ids = documents.map(({ id }) => id);
    it.each(drawSome('originals', ids, 1))('change nothing where %s alone is there', (id) => {
      const some: Project = {
        ...project,
        originals: new Map([...project.originals].filter(([doc]) => doc === id)),
      };
      expect(some.originals.size).toBe(1);
      expect(indexOf(originalFiles(some)).map(({ doc }) => doc)).toEqual([id]);
      expect(builtOf(some)).toEqual(builtOf(project));
    });
  });
});
