import { isFurniture } from '../../data/pipeline/add/documentParts.ts';
import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import type { DeskDraft } from '../../src/desk/protocol.ts';
import type { OpenDraft } from './openDraft.ts';
import { describeScan } from './scan/describeScan.ts';

/** The open text as the page shows it. */
export function describeDraft(open: OpenDraft, { authored }: DraftBase): DeskDraft {
  const { draft, removed } = open;
  const { document, text, items } = draft;
  const { lines } = text.original;
  return {
    document: {
      id: document.id,
      title: document.title,
      shortTitle: document.shortTitle,
      kind: document.kind,
      publisher: document.publisher ?? '',
      published: document.published ?? '',
      region: document.region,
    },
    regions: authored.regions.map(({ id, name }) => ({ value: id, label: name })),
    lines: lines.map(({ line, text: words, n }) => ({
      line,
      text: words,
      part: document.paragraphs[n - 1]?.part ?? null,
    })),
    items: items.map(({ key, text: words, kind, tokens }) => ({
      key,
      text: words,
      kind,
      tokens: tokens.map(({ line, start, end }) => ({ at: `${line}:${start}`, line, start, end })),
    })),
    removed,
    scan: describeScan(open),
    furniture: lines.flatMap(({ line, text: words }) => (isFurniture(words) ? [line] : [])),
  };
}
