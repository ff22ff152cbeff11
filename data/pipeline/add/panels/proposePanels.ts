import { panelRecordIds } from '../../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../../src/model/authored/panelSpec.ts';
import { countyFinder } from '../../../../src/model/select/counties.ts';
import type { CheckContext, CheckedRecord } from '../../../../src/panels/kinds/checks.ts';
import { OFFERING, rulesOf } from '../../../../src/panels/kinds/kindRules.ts';
import { comparableChecker } from '../../check/checkComparable.ts';
import { toChecked } from '../../check/checkPanels.ts';
import { lintText } from '../../check/checkText.ts';
import { checkOwnText } from '../../check/words/checkOwnWords.ts';
import { buildTextContext } from '../../check/words/textContext.ts';
import { type AuthoredIndex, buildIndex } from '../../read/authoredIndex.ts';
import { fillPanel } from '../../read/fillMaps.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';
import type { DraftDocument } from '../draftTypes.ts';
import { makeId } from '../makeId.ts';
import { plainWords } from '../words/plainWords.ts';
import { nameOf } from '../words/recordWords.ts';

/** Proposes panels for new records: the first kind whose rules they keep, and a title that the check accepts. */

export interface PanelProposal {
  readonly domain: string;
  readonly panel: PanelSpec;
  /** Other forms that the same records may be drawn in, the proposed one first. */
  readonly forms: readonly PanelSpec[];
}

/** What a person changed of a proposed panel, and where it is shown besides its tab. */
export interface PanelEdit {
  readonly title?: string;
  readonly section?: string;
  readonly kind?: string;
  readonly overview?: boolean;
  readonly deck?: boolean;
}

/** A proposal with what a person changed. */
export function editPanel(proposal: PanelProposal, { title, section, kind }: PanelEdit): PanelProposal {
  const form = proposal.forms.find((own) => own.kind === kind) ?? proposal.panel;
  const panel = { ...form, title: title ?? form.title, section: section ?? form.section };
  return { ...proposal, panel };
}

/** So many records stand beside each other on one panel. */
const MOST_TOGETHER = 8;
/** The title of a tab's first strip is a heading. */
const HEADING = 26;
/** The part of a tab in which they stand then. */
const PLAIN_SECTION = '新录入的数据';
/** A title that claims nothing, for records whose names would claim too much. */
const PLAIN_TITLE = '这份文件中的数据';

/** A panel that passes, with the records that it shows: the build fills some kinds with more than they list. */
type Form = { readonly panel: PanelSpec; readonly shown: readonly string[] };
type Group = { readonly section: string; readonly entries: AuthoredRecord[] };

function sectionsOf(entries: readonly AuthoredRecord[], document: DraftDocument): Group[] {
  const groups = new Map<string, AuthoredRecord[]>();
  for (const entry of entries) {
    const paragraph = entry.evidence.find(({ doc }) => doc === document.id)?.paragraph;
    const own = document.paragraphs.find(({ n }) => n === paragraph)?.section;
    const section = own ? plainWords(own) : document.shortTitle;
    groups.set(section, [...(groups.get(section) ?? []), entry]);
  }
  return Array.from(groups, ([section, list]) => ({ section, entries: list }));
}

/** Titles that say what the records are of, from the fullest to one that claims nothing. */
function titlesOf(entries: readonly AuthoredRecord[], section: string, document: DraftDocument): string[] {
  const names = [...new Set(entries.map(nameOf))];
  const listed = [3, 2, 1].map((count) => {
    const own = names.slice(0, count);
    return `${own.join('、')}${own.length < names.length ? '等' : ''}`;
  });
  const part = section.replace(
    /^(?:第?[一二三四五六七八九十]{1,3}[、章节部]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[、.．])/u,
    '',
  );
  const plain = [`${part}部分的数据`, `${document.shortTitle}中的数据`];
  return [...[...listed, ...plain].filter((title) => title.length <= HEADING), PLAIN_TITLE];
}

/** Observations of one unit and measure, which one picture may show. */
function axesOf(entries: readonly AuthoredRecord[]): AuthoredRecord[][] {
  const axes = new Map<string, AuthoredRecord[]>();
  for (const entry of entries) {
    const key =
      entry.kind === 'observation' ? `${entry.indicator.unit}|${entry.indicator.measure}` : entry.kind;
    axes.set(key, [...(axes.get(key) ?? []), entry]);
  }
  return [...axes.values()];
}

const contextOf = ({ regions, site }: Authored, { byId }: AuthoredIndex): CheckContext => ({
  find: (id) => {
    const entry = byId.get(id);
    return entry && toChecked(entry);
  },
  countyOf: countyFinder(regions, site.region),
});

/** What is wrong with a panel: with its records in its kind, and with its own words. */
interface PanelTester {
  readonly faultsOfKind: (panel: PanelSpec) => string[];
  readonly faultsOfWords: (panel: PanelSpec) => string[];
}

/** Holds single panels against a dataset. */
function panelTester(authored: Authored, index: AuthoredIndex): PanelTester {
  const comparable = comparableChecker(authored, index);
  const words = buildTextContext(authored, index);
  const context = contextOf(authored, index);
  const faultsOfKind = (panel: PanelSpec): string[] => [
    ...(rulesOf(panel)?.check?.(panel, context) ?? []).map(({ message }) => message),
    ...comparable(panel),
  ];
  const faultsOfWords = (panel: PanelSpec): string[] => {
    const under = panelRecordIds(panel).flatMap((id) => index.byId.get(id) ?? []);
    const { records, pairs = [], title, section } = panel;
    const counts = { records: records.length, pairs: pairs.length };
    const own = { file: '', recordId: panel.id, under, counts };
    const texts = [
      { ...own, field: 'title', text: title, alone: true, heading: section },
      { ...own, field: 'section', text: section },
    ];
    return texts.flatMap((text) => [...checkOwnText(text, words), ...lintText(text.text)]);
  };
  return { faultsOfKind, faultsOfWords };
}

/** Proposes panels for the new records of one section, each record on one of them. */
class SectionPanels {
  readonly #index: AuthoredIndex;
  readonly #document: DraftDocument;
  readonly #test: PanelTester;
  readonly #taken: Set<string>;
  readonly #context: CheckContext;
  readonly #authored: Authored;
  readonly #standingOf = new Map<string, readonly CheckedRecord[]>();

  constructor(authored: Authored, document: DraftDocument, taken: Set<string>) {
    this.#authored = authored;
    this.#index = buildIndex(authored);
    this.#document = document;
    this.#test = panelTester(authored, this.#index);
    this.#taken = taken;
    this.#context = contextOf(authored, this.#index);
  }

  entries(ids: readonly string[]): AuthoredRecord[] {
    return ids.flatMap((id) => this.#index.byId.get(id) ?? []);
  }

  propose(domain: string, { section, entries }: Group): PanelProposal[] {
    const left = new Set(entries);
    const made: PanelProposal[] = [];
    // Pictures of one unit each come first; what no picture suits stands side by side.
    for (const axis of axesOf(entries)) this.#take(domain, section, axis, left, made, true);
    const rest = [...left];
    for (let at = 0; at < rest.length; at += MOST_TOGETHER)
      this.#take(domain, section, rest.slice(at, at + MOST_TOGETHER), left, made, false);
    return made;
  }

  #take(
    domain: string,
    section: string,
    entries: readonly AuthoredRecord[],
    left: Set<AuthoredRecord>,
    made: PanelProposal[],
    pictures: boolean,
  ): void {
    for (let open = entries.filter((entry) => left.has(entry)); open.length > 0; ) {
      const checked = open.flatMap(({ id }) => this.#context.find(id) ?? []);
      const forms = this.#forms({ domain, section }, checked, pictures);
      const usedBy = ({ shown }: Form) => open.filter(({ id }) => shown.includes(id));
      const best = forms.find((form) => usedBy(form).length > 0);
      if (!best) return;
      const used = usedBy(best);
      for (const entry of used) left.delete(entry);
      const id = makeId(`${this.#document.id}-${domain}-${best.panel.kind}`, this.#taken, 'panel');
      this.#taken.add(id);
      const named = forms
        .filter((form) => form === best || usedBy(form).length === used.length)
        .map(({ panel }) => ({ ...panel, id }));
      made.push({ domain, panel: { ...best.panel, id }, forms: named });
      open = open.filter((entry) => left.has(entry));
    }
  }

  /** The forms in which records may be drawn; the last resort is for what no picture suits. */
  #forms(
    { domain, section }: { readonly domain: string; readonly section: string },
    checked: readonly CheckedRecord[],
    pictures: boolean,
  ): Form[] {
    const offered = new Set(checked.map(({ id }) => id));
    const standing = this.#standing(domain).filter(({ id }) => !offered.has(id));
    return OFFERING.filter(({ isLast }) => !pictures || !isLast).flatMap(({ kind, offer }) => {
      const content = offer.contentOf(checked, standing);
      if (!content) return [];
      const open = { id: 'proposed', kind, section, title: PLAIN_TITLE, ...content };
      const filled = fillPanel(open, domain, this.#authored);
      const titled = this.#titled(filled);
      if (!titled) return [];
      return [{ panel: { ...titled, records: open.records }, shown: panelRecordIds(filled) }];
    });
  }

  /** What a domain has, the new records of other sections among it. */
  #standing(domain: string): readonly CheckedRecord[] {
    const known = this.#standingOf.get(domain);
    if (known) return known;
    const standing = this.#index.records.filter((entry) => entry.domain === domain).map(toChecked);
    this.#standingOf.set(domain, standing);
    return standing;
  }

  /** The panel with the fullest title that the check accepts; null where the kind itself does not fit. */
  #titled(panel: PanelSpec): PanelSpec | null {
    // No title mends what the kind refuses.
    if (this.#test.faultsOfKind(panel).length > 0) return null;
    const entries = this.entries(panelRecordIds(panel));
    for (const own of [panel.section, this.#document.shortTitle, this.#document.kind, PLAIN_SECTION])
      for (const title of titlesOf(entries, own, this.#document)) {
        const tried = { ...panel, section: own, title };
        if (this.#test.faultsOfWords(tried).length === 0) return tried;
      }
    return null;
  }
}

/** Proposes panels for the new records of a document. */
export function proposePanels(
  authored: Authored,
  document: DraftDocument,
  ids: readonly string[],
  taken: Set<string>,
  /** Called for each part before its panels are proposed. */
  onPart: (done: number, all: number) => void = () => undefined,
): PanelProposal[] {
  const panels = new SectionPanels(authored, document, taken);
  const entries = panels.entries(ids);
  const parts = [...new Set(entries.map(({ domain }) => domain))].flatMap((domain) =>
    sectionsOf(
      entries.filter((entry) => entry.domain === domain),
      document,
    ).map((group) => ({ domain, group })),
  );
  return parts.flatMap(({ domain, group }, at) => {
    onPart(at, parts.length);
    return panels.propose(domain, group);
  });
}
