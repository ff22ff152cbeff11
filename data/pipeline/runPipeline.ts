import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedLock } from '../../src/model/published/revision.ts';
import type { PublishedVersion } from '../../src/model/published/versionHistory.ts';
import { checkAliases, checkFormerIds } from './check/checkAliases.ts';
import { checkAttribution } from './check/checkAttribution.ts';
import { checkBoundaries } from './check/checkBoundaries.ts';
import { checkBases } from './check/checkComparable.ts';
import { checkDecks } from './check/checkDecks.ts';
import { checkDerived } from './check/checkDerived.ts';
import { checkFigures } from './check/checkFigures.ts';
import { checkIds } from './check/checkIds.ts';
import { checkMaps } from './check/checkMaps.ts';
import { checkPanels } from './check/checkPanels.ts';
import { checkPeriods } from './check/checkPeriods.ts';
import { checkPlaces } from './check/checkPlaces.ts';
import { checkReferences } from './check/checkReferences.ts';
import { checkReview } from './check/checkReview.ts';
import { checkScans } from './check/checkScans.ts';
import { checkText } from './check/checkText.ts';
import { checkValues } from './check/checkValues.ts';
import { checkWords } from './check/checkWords.ts';
import {
  accountNumerals,
  checkAccounts,
  checkSetAsidePercents,
  type NumeralAccount,
} from './check/numerals/accountNumerals.ts';
import { checkOwnWords } from './check/words/checkOwnWords.ts';
import { fillTexts } from './check/words/fillTexts.ts';
import { buildShards, type GeneratedFiles } from './publish/buildShards.ts';
import { withCoverage } from './publish/coverageTable.ts';
import { buildIndex, type IndexedData } from './read/authoredIndex.ts';
import { type Boundaries, readBoundaries } from './read/boundaries.ts';
import { conflictEvidence } from './read/conflictSides.ts';
import {
  checkDocumentLock,
  DOCUMENT_LOCK_FILE,
  type DocumentLock,
  formatDocumentLock,
  readDocumentLock,
} from './read/documentLock.ts';
import { NO_PAGES, type PageLayers, readPageLayers } from './read/facsimile/pageLayers.ts';
import { fillMaps } from './read/fillMaps.ts';
import type { Finding } from './read/finding.ts';
import { type FormerId, readFormerIds } from './read/formerIds.ts';
import { layTiles } from './read/layTiles.ts';
import { findLeftovers, leftoverFindings } from './read/leftovers.ts';
import { ownEverydayFindings } from './read/lexicon/everydayWords.ts';
import { readLexicon } from './read/lexicon/lexicon.ts';
import { readingFindings } from './read/lexicon/readingLexicon.ts';
import { formatLock, LOCK_FILE, type Lock, readLock, resolveAll } from './read/lock.ts';
import {
  checkErrata,
  checkNumbering,
  checkParagraphs,
  type Original,
  originalsDirs,
  readOriginals,
} from './read/originals.ts';
import { checkPublished, PUBLISHED_FILE, readPublished } from './read/publication.ts';
import {
  type Authored,
  type AuthoredTexts,
  lineOfId,
  parseAuthored,
  readAuthored,
} from './read/readAuthored.ts';
import { readHistory, VERSIONS_FILE } from './read/versionHistory.ts';

export const README_FILE = 'README.md';

/** The locks hold what was proven with the originals, which is the only proof available without them. */
export interface Locks {
  readonly evidence: Lock;
  readonly documents: DocumentLock;
}

/** The locks before the first build. */
export const NO_LOCKS: Locks = { evidence: {}, documents: {} };

/** The locks as files of the data folder. */
export const lockTexts = ({ lock, documentLock }: Pick<Checked, 'lock' | 'documentLock'>) => [
  { file: LOCK_FILE, text: formatLock(lock) },
  { file: DOCUMENT_LOCK_FILE, text: formatDocumentLock(documentLock) },
];

export interface Checked {
  readonly findings: Finding[];
  readonly lock: Lock;
  readonly documentLock: DocumentLock;
  readonly accounts: readonly NumeralAccount[];
}

export interface Outcome extends Checked {
  /** The checked data; null where they could not be read. */
  readonly data: IndexedData | null;
  /** The generated files; null where a finding forbids writing. */
  readonly files: GeneratedFiles | null;
  /**
   * data/README.md with its generated section; null together with `files`, or where it has no such section.
   */
  readonly readme: string | null;
}

/** The data as the checks read them: map panels have their records, and the look-up tables are built. */
export function indexData(given: Authored): IndexedData {
  const authored = fillMaps(given);
  return { authored, index: buildIndex(authored) };
}

/**
 * The data as they are published. They differ from the checked ones, and have an index of their own, only
 * where a placeholder was filled or tiles were laid out.
 */
export function fillData(data: IndexedData): IndexedData {
  const authored = layTiles(fillTexts(data.authored, data.index));
  return authored === data.authored ? data : { authored, index: buildIndex(authored) };
}

/** Runs every check after reading, step by step, and returns the other results. */
export function* checkSteps(
  { authored, index }: IndexedData,
  originals: ReadonlyMap<string, Original>,
  previous: Locks,
  rewrite = false,
  layers: PageLayers = NO_PAGES,
): Generator<readonly Finding[], Omit<Checked, 'findings'>> {
  const { records, byId } = index;
  const { documents } = authored;
  yield checkPlaces(authored);
  yield checkIds(authored);
  yield checkReferences(authored, index);
  yield checkAliases(authored, index);
  yield documents.flatMap(checkNumbering);
  yield documents.flatMap((doc) => {
    const original = originals.get(doc.id);
    return original ? checkParagraphs(doc, original) : [];
  });
  yield documents.flatMap((doc) => checkErrata(doc, originals.get(doc.id)));
  const locked = checkDocumentLock(documents, originals, previous.documents, rewrite);
  yield locked.findings;
  const conflicted = conflictEvidence(authored.conflicts);
  const evidenceOf = (doc: string) => [
    ...index.evidenceOf(doc),
    ...conflicted.filter(({ evidence }) => evidence.doc === doc),
  ];
  const resolved = resolveAll(evidenceOf, documents, originals, previous.evidence, rewrite, layers);
  yield resolved.findings;
  yield checkScans(documents, layers, evidenceOf, resolved.lock);
  yield records.flatMap(checkFigures);
  yield records.flatMap((entry) => (entry.kind === 'observation' ? checkDerived(entry, byId) : []));
  yield checkValues(index);
  yield checkPeriods(authored, index);
  yield checkReview(authored, index);
  yield checkText(authored, index);
  yield checkWords(index);
  yield checkBases(authored, index);
  yield checkPanels(authored, index);
  yield checkMaps(authored, index, originals);
  yield checkDecks(authored, index);
  const accounts = documents.flatMap((doc) => {
    const original = originals.get(doc.id);
    return original
      ? [{ doc, original, list: accountNumerals(doc, original, index.evidenceOf(doc.id), resolved.lock) }]
      : [];
  });
  yield accounts.flatMap(({ doc, original, list }) => [
    ...checkAccounts(doc, list),
    ...checkSetAsidePercents(doc, original, list),
  ]);
  yield checkAttribution(authored, index, originals);
  yield checkOwnWords(authored, index);
  return { lock: resolved.lock, documentLock: locked.lock, accounts: accounts.flatMap(({ list }) => list) };
}

/** Runs all steps of `checkSteps` at once. */
export function runChecks(...project: Parameters<typeof checkSteps>): Checked {
  const steps = checkSteps(...project);
  const findings: Finding[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) findings.push(...step.value);
  return { findings, ...step.value };
}

export interface Project {
  readonly texts: AuthoredTexts;
  readonly authored: Authored | null;
  readonly originals: ReadonlyMap<string, Original>;
  /** Where the texts stand on their pages, for those whose pages are there; by the hash of the text. */
  readonly layers?: PageLayers;
  readonly boundaries: Boundaries;
  readonly previous: Locks;
  /** The last publication; null before the first one. */
  readonly published: PublishedLock | null;
  /** The versions that were published, oldest first. */
  readonly history: readonly PublishedVersion[];
  /** Ids that others may have copied from earlier publications. */
  readonly former: readonly FormerId[];
  readonly readme: string | null;
  /** Findings from before any check could run. */
  readonly findings: Finding[];
}

/** Reads authored data, originals and locks from disk. */
export function readProject(dataDir: string, env: NodeJS.ProcessEnv): Project {
  const texts = readAuthored(dataDir);
  const { authored, findings } = parseAuthored(texts);
  const previous = {
    evidence: readLock(join(dataDir, LOCK_FILE)),
    documents: readDocumentLock(join(dataDir, DOCUMENT_LOCK_FILE)),
  };
  const published = readPublished(join(dataDir, PUBLISHED_FILE));
  const history = readHistory(join(dataDir, VERSIONS_FILE));
  const former = readFormerIds(dataDir, published);
  const readmePath = join(dataDir, README_FILE);
  const readme = existsSync(readmePath) ? readFileSync(readmePath, 'utf8') : null;
  if (!authored)
    return {
      texts,
      authored,
      originals: new Map(),
      boundaries: new Map(),
      previous,
      published,
      history,
      former,
      readme,
      findings,
    };
  const leftovers = findLeftovers(dataDir, authored, { ...previous, published, history });
  const isOwn = (file: string) => !leftovers.includes(file);
  const maps = readBoundaries(authored.site, dataDir);
  const dirs = originalsDirs(dataDir, env);
  const read = readOriginals(dirs, authored.documents);
  const pages = readPageLayers(dirs);
  return {
    texts,
    authored,
    originals: read.originals,
    layers: pages.layers,
    boundaries: maps.boundaries,
    // What another city left behind is told once, and proves nothing of this one.
    previous: {
      evidence: isOwn(LOCK_FILE) ? previous.evidence : NO_LOCKS.evidence,
      documents: isOwn(DOCUMENT_LOCK_FILE) ? previous.documents : NO_LOCKS.documents,
    },
    published: isOwn(PUBLISHED_FILE) ? published : null,
    history: isOwn(VERSIONS_FILE) ? history : [],
    former: former.filter(({ seen }) => isOwn(seen)),
    readme,
    findings: [
      ...findings,
      ...readLexicon().findings,
      ...readingFindings(),
      ...ownEverydayFindings(),
      ...leftoverFindings(leftovers, authored),
      ...read.findings,
      ...pages.findings,
      ...maps.findings,
    ],
  };
}

/** Runs the pipeline. With `rewrite` the locks may change with the data, as in a build. */
export function runProject(project: Project, rewrite = false): Outcome {
  const { originals, layers, boundaries, previous, texts } = project;
  const data = project.authored && indexData(project.authored);
  const outcome: Checked = data
    ? runChecks(data, originals, previous, rewrite, layers)
    : { findings: [], lock: previous.evidence, documentLock: previous.documents, accounts: [] };
  const wrong = [
    ...project.findings,
    ...outcome.findings,
    ...(data ? checkBoundaries(data.authored, boundaries) : []),
  ];
  // Only sound data are compared with the publication: a value that disagrees with its text is wrong, not
  // corrected.
  if (data && wrong.length === 0) {
    const { authored, index } = data;
    wrong.push(...checkFormerIds(authored, index, project.former));
    wrong.push(...checkPublished(authored, index, project.published));
  }
  const findings = wrong.map((finding) => {
    const line = finding.line ?? lineOfId(texts.get(finding.file.replace(/^data\//, '')), finding.recordId);
    return line === undefined ? finding : { ...finding, line };
  });
  if (findings.length > 0 || data === null) return { ...outcome, data, findings, files: null, readme: null };
  const { authored, index } = fillData(data);
  return {
    ...outcome,
    data,
    findings,
    files: buildShards(authored, index, outcome.lock, boundaries, project.history),
    readme: project.readme === null ? null : withCoverage(project.readme, authored, index, outcome.lock),
  };
}
