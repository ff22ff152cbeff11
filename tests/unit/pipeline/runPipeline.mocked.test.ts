import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../../data/pipeline/read/authoredIndex.ts';
import { fillData, indexData, readProject, runProject } from '../../../data/pipeline/runPipeline.ts';

vi.mock(import('../../../data/pipeline/read/authoredIndex.ts'), async (load) => {
  const module = await load();
  return { ...module, buildIndex: vi.fn(module.buildIndex) };
});

const FOLDER = 'tests/fixtures/secondCity';
const project = readProject(`${FOLDER}/data`, { SOURCES_DIR: `${FOLDER}/originals` });
if (!project.authored) throw new Error('the second city cannot be read');
/** Its texts without placeholders that the build would fill. */
const uncounted = JSON.parse(
  JSON.stringify(project.authored).replace(/\{[a-z]+(?:\.[a-z]+)*\}[个份]?/g, ''),
) as typeof project.authored;

describe('the index of a run', () => {
  beforeEach(() => void vi.mocked(buildIndex).mockClear());

  it('is built once, for all checks and all that is published', () => {
    const outcome = runProject({ ...project, authored: uncounted }, true);
    expect(outcome.findings).toEqual([]);
    expect(outcome.files?.size).toBeGreaterThan(10);
    expect(buildIndex).toHaveBeenCalledTimes(1);
  });

  it('is built anew only for words that were filled in', () => {
    expect(runProject(project, true).files?.size).toBeGreaterThan(10);
    expect(buildIndex).toHaveBeenCalledTimes(2);
    const data = indexData(uncounted);
    expect(fillData(data)).toBe(data);
  });

  it('is not built where the data cannot be read', () => {
    const finding = { file: 'x', recordId: 'x', message: 'x' };
    const outcome = runProject({ ...project, authored: null, findings: [finding] });
    expect(outcome.data).toBeNull();
    expect(outcome.files).toBeNull();
    expect(buildIndex).not.toHaveBeenCalled();
  });
});
