import { hashHref, pathToParagraph } from '../../model/paths.ts';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import type { CoreShard, DocumentHeader } from '../../model/published/dataset.ts';
import { datedImprintText, siteTitle } from '../../model/text/imprint.ts';
import { referenceText, reportSentence } from '../../model/text/reference.ts';
import { absoluteAddress } from '../../state/urlState.ts';

interface Run {
  readonly text: string;
  readonly comment: null;
  readonly raised?: boolean;
}

export interface Report {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: ReadonlyArray<readonly Run[]>;
}

const run = (text: string, raised = false): Run => ({ text, comment: null, ...(raised ? { raised } : {}) });

/** A document that the core shard does not list is cited by its title alone. */
function documentOf(core: CoreShard, doc: string, titleOf: (doc: string) => string) {
  const found: Pick<DocumentHeader, 'title' | 'kind' | 'publisher' | 'published'> | undefined =
    core.documents.find(({ id }) => id === doc);
  return found ?? { title: titleOf(doc), kind: '', publisher: null, published: null };
}

/** Selected rows as one sentence each, with the numbers of their sources, which are listed below. */
export function buildReport(
  rows: readonly CatalogueRow[],
  core: CoreShard,
  titleOf: (doc: string) => string,
  day: Date,
): Report {
  const docs = [...new Set(rows.flatMap(({ passages }) => passages.map(({ doc }) => doc)))];
  const sentences = rows.map((row) => {
    const cited = [...new Set(row.passages.map(({ doc }) => doc))].map((doc) => {
      const paragraphs = row.passages
        .filter((passage) => passage.doc === doc)
        .map(({ paragraph }) => paragraph);
      return `[${docs.indexOf(doc) + 1}]第${[...new Set(paragraphs)].join('、')}段`;
    });
    return [run(reportSentence(row)), run(cited.join(''), true), run('。')];
  });
  const references = docs.map((doc, at) => {
    const address = absoluteAddress(hashHref(pathToParagraph(doc)), core.site.publicUrl);
    const text = referenceText({
      document: documentOf(core, doc, titleOf),
      paragraphs: [],
      address: /^https?:/.test(address) ? address : null,
      day,
    });
    return [run(`[${at + 1}] ${text}`)];
  });
  const title = `${siteTitle(core.site)}：${rows.length}条`;
  return {
    title,
    head: [title, datedImprintText(core.site, core.version, day)],
    lines: [...sentences, [run('')], [run('来源')], ...references],
  };
}

/** Writes the report as a docx, with the library that is loaded for it. */
export async function writeReport(report: Report, day: Date): Promise<Blob> {
  const { writeDocx } = await import('../../ui/files/writeDocx.ts');
  return writeDocx({ ...report, author: '有据', date: day });
}
