import { buildIndex } from '../../read/authoredIndex.ts';
import type { Finding } from '../../read/finding.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { type Outcome, type Project, runProject } from '../../runPipeline.ts';
import type { DraftBase } from '../draftBase.ts';
import { takenIds } from '../makeId.ts';
import { proposePanels } from '../panels/proposePanels.ts';
import { applyWordings } from '../wording/applyWordings.ts';
import { isAbout, listWordings, type Wording } from '../wording/listWordings.ts';
import { accountGone, type Reason } from './accountGone.ts';
import { asideLost, type LostNumeral, withLost } from './asideLost.ts';
import { dropUnsupported } from './dropUnsupported.ts';
import { type Gone, listGone } from './listGone.ts';

/** The data after words were taken out of them, settled: nothing rests on what is gone, and all of it is accounted for. */

export interface Settled {
  readonly authored: Authored;
  readonly outcome: Outcome;
  readonly gone: Gone;
  /** Numerals of other documents that no record has any more. */
  readonly lost: readonly LostNumeral[];
  /** Sentences of ours that are not true any more. */
  readonly wordings: readonly Wording[];
  /** Findings that are no such sentences, and that nothing here mends. */
  readonly findings: readonly Finding[];
}

export interface SettleOptions {
  readonly originals: Project['originals'];
  readonly reason: Reason;
  /** New words for our own texts, by the keys of their places. */
  readonly wordings: ReadonlyMap<string, string>;
  /** Whether what the check refuses may go; what a person has just decided is asked again instead. */
  readonly mayGo?: (id: string) => boolean;
}

/** What the check refuses goes in so many rounds, because each may leave something else without ground. */
const ROUNDS = 8;

const NOT_SHOWN = /没有一张图或数字条使用这条记录/u;
const NO_OFFICE = /没有在此处写到部门/u;

/** Panels for records that have lost the last one. */
function withPanels(authored: Authored, ids: readonly string[]): Authored {
  if (ids.length === 0) return authored;
  const { byId } = buildIndex(authored);
  const taken = takenIds(authored);
  const panels = { ...authored.panels };
  for (const doc of authored.documents) {
    const own = ids.filter((id) => byId.get(id)?.evidence[0]?.doc === doc.id);
    for (const { domain, panel } of proposePanels(authored, doc, own, taken))
      panels[domain] = [...(panels[domain] ?? []), panel];
  }
  return { ...authored, panels };
}

/** Departments that no document names any more are not named. */
function withoutOffices(authored: Authored, ids: ReadonlySet<string>): Authored {
  if (ids.size === 0) return authored;
  const plain = <T extends { readonly id: string }>(own: T): T =>
    ids.has(own.id) ? { ...own, department: null } : own;
  return {
    ...authored,
    indicators: Object.fromEntries(
      Object.entries(authored.indicators).map(([domain, list]) => [domain, list.map(plain)]),
    ),
    honours: authored.honours.map(plain),
    coverage: authored.coverage.map(plain),
    statements: authored.statements.map(plain),
    counties: authored.counties.map(plain),
  };
}

/** Settles data from which words were taken; `base` is as they stood before. */
export function settle(
  base: DraftBase,
  stripped: Authored,
  { originals, reason, wordings, mayGo = () => true }: SettleOptions,
): Settled {
  const refused = new Set<string>();
  const unshown = new Set<string>();
  const unnamed = new Set<string>();
  const documents = new Set(base.authored.documents.map(({ id }) => id));
  let lost: readonly LostNumeral[] = [];
  for (let round = 0; ; round += 1) {
    const dropped = dropUnsupported(withoutOffices(stripped, unnamed), refused);
    const shown = withPanels(dropped, [...unshown]);
    const worded = applyWordings(accountGone(withLost(shown, lost), base, reason), wordings);
    const outcome = runProject({ ...base.project, authored: worded, originals }, true);
    const list = outcome.data ? listWordings(outcome.data, base.data) : [];
    const others = outcome.findings.filter((finding) => !isAbout(list, finding));
    let news = 0;
    const add = (set: Set<string>, id: string): void => {
      if (set.has(id)) return;
      set.add(id);
      news += 1;
    };
    for (const { recordId, message } of others) {
      if (NOT_SHOWN.test(message)) add(unshown, recordId);
      else if (NO_OFFICE.test(message)) add(unnamed, recordId);
      else if (!documents.has(recordId) && mayGo(recordId)) add(refused, recordId);
    }
    // Numerals are set aside last, because a record that is kept after all accounts for its own.
    if (news === 0) {
      const more = asideLost(worded, originals, outcome.accounts, `原来的记录已删去：${reason.reason}`);
      lost = [...lost, ...more];
      news = more.length;
    }
    if (news === 0 || round === ROUNDS) {
      const gone = listGone(base.authored, worded);
      return { authored: worded, outcome, gone, lost, wordings: list, findings: others };
    }
  }
}
