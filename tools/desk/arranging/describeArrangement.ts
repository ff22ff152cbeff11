import type { DocumentDraft, DraftResult } from '../../../data/pipeline/add/draft.ts';
import type { DraftBase } from '../../../data/pipeline/add/draftBase.ts';
import { locationKey } from '../../../data/pipeline/add/wording/applyWordings.ts';
import { isAbout } from '../../../data/pipeline/add/wording/listWordings.ts';
import type { DeskArrangement } from '../../../src/desk/protocol.ts';
import { kindLabel } from '../../../src/panels/kinds/kindRules.ts';
import { describeGone, describeWordings } from '../planWords.ts';
import { summaryLines } from './summary.ts';

const pairsOf = (text: string): Set<string> =>
  new Set(
    Array.from(text.matchAll(/[\u4e00-\u9fff]{2,}/gu)).flatMap(([run]) =>
      Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    ),
  );

/** Words of a sentence that the new text has too, so that a person sees where to read again. */
function touchedBy(sentence: string, text: string): string[] {
  const common = new Set(['文件', '没有', '各份', '说到', '注明', '原文', '都未', '写到', '写明']);
  return [...pairsOf(sentence)].filter((pair) => !common.has(pair) && text.includes(pair)).slice(0, 6);
}

/** What stands before the last button, in the words of the page. */
export function describeArrangement(
  result: DraftResult,
  draft: DocumentDraft,
  base: DraftBase,
): DeskArrangement {
  const { panels, absences, outcome, wordings } = result;
  const { authored } = base;
  const nameOf = (id: string): string => authored.site.domains.find((own) => own.id === id)?.name ?? id;
  return {
    panels: panels.map(({ domain, panel, forms }) => ({
      id: panel.id,
      domain,
      domainName: nameOf(domain),
      kind: panel.kind,
      kinds: forms.map(({ kind }) => ({ value: kind, label: kindLabel(kind) })),
      title: panel.title,
      section: panel.section,
      records: [...panel.records],
      onOverview: draft.panelEdits.get(panel.id)?.overview === true,
      inDeck: draft.panelEdits.get(panel.id)?.deck === true,
    })),
    findings: outcome.findings
      // A sentence is put right beside its new words.
      .filter((finding) => !isAbout(wordings, finding))
      .map(({ file, recordId, message }) => ({ about: `${file}，${recordId}`, message })),
    absences: absences.map((place) => ({
      key: locationKey(place),
      text: place.text,
      touched: touchedBy(place.text, draft.text.original.text),
    })),
    wordings: describeWordings(wordings),
    digests: result.document.paragraphs.flatMap(({ n, part, digest }) =>
      part === undefined
        ? [{ n, digest, words: (draft.text.original.lines[n - 1]?.text ?? '').trim().slice(0, 16) }]
        : [],
    ),
    gone: describeGone(result, base),
    summary: summaryLines(result, draft),
    ready: outcome.findings.length === 0,
  };
}
