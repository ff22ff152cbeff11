import { proofData } from '../../../data/pipeline/files/proofData.ts';
import { readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import { describeDrafts } from '../../unit/reading/proof/describeDrafts.ts';

/** Drafts about the records of the city in `data/`, with names of the demonstration city as unknown ones. */

function dataOf(folder: string) {
  const { data, findings } = runProject(readProject(folder, {}));
  if (!data) throw new Error(findings.map(({ message }) => message).join('；'));
  return proofData(data);
}

describeDrafts('the first city', dataOf('data'), dataOf('tests/fixtures/demoCity/data').records);
