import { join } from 'node:path';
import { accountNumerals, checkAccounts, type NumeralAccount } from './accountNumerals.ts';
import { buildShards, type GeneratedFiles } from './buildShards.ts';
import { checkDerived } from './checkDerived.ts';
import { checkFigures } from './checkFigures.ts';
import { checkPanels } from './checkPanels.ts';
import { checkReferences } from './checkReferences.ts';
import type { Finding } from './finding.ts';
import { listRecords } from './listRecords.ts';
import { LOCK_FILE, type Lock, readLock, resolveAll } from './lock.ts';
import { checkParagraphs, type Original, originalsDir, readOriginals } from './originals.ts';
import { type Authored, type AuthoredTexts, lineOfId, parseAuthored, readAuthored } from './readAuthored.ts';

export interface Outcome {
  readonly findings: Finding[];
  readonly lock: Lock;
  readonly accounts: readonly NumeralAccount[];
  /** null where a finding stands in the way: nothing may be written. */
  readonly files: GeneratedFiles | null;
}

/** Everything after reading: pure, so that a mutation test can run it hundreds of times. */
export function runChecks(
  authored: Authored,
  originals: ReadonlyMap<string, Original>,
  previous: Lock,
  rewrite = false,
): Outcome {
  const records = listRecords(authored);
  const byId = new Map(records.map((entry) => [entry.id, entry]));
  const resolved = resolveAll(records, authored.documents, originals, previous, rewrite);
  const findings = [
    ...checkReferences(authored),
    ...authored.documents.flatMap((doc) => {
      const original = originals.get(doc.id);
      return original ? checkParagraphs(doc, original) : [];
    }),
    ...resolved.findings,
    ...records.flatMap(checkFigures),
    ...records.flatMap((entry) => (entry.kind === 'observation' ? checkDerived(entry, byId) : [])),
    ...checkPanels(authored),
  ];
  const accounts = authored.documents.flatMap((doc) => {
    const original = originals.get(doc.id);
    return original ? [{ doc, list: accountNumerals(doc, original, records, resolved.lock) }] : [];
  });
  findings.push(...accounts.flatMap(({ doc, list }) => checkAccounts(doc, list)));
  return {
    findings,
    lock: resolved.lock,
    accounts: accounts.flatMap(({ list }) => list),
    files: findings.length === 0 ? buildShards(authored, resolved.lock) : null,
  };
}

export interface Project {
  readonly texts: AuthoredTexts;
  readonly authored: Authored | null;
  readonly originals: ReadonlyMap<string, Original>;
  readonly previous: Lock;
  /** What went wrong before any check could run. */
  readonly findings: Finding[];
}

/** Reads authored data, originals and lock from disk. */
export function readProject(dataDir: string, env: NodeJS.ProcessEnv): Project {
  const texts = readAuthored(dataDir);
  const { authored, findings } = parseAuthored(texts);
  const previous = readLock(join(dataDir, LOCK_FILE));
  if (!authored) return { texts, authored, originals: new Map(), previous, findings };
  const read = readOriginals(originalsDir(dataDir, env), authored.documents);
  return { texts, authored, originals: read.originals, previous, findings: [...findings, ...read.findings] };
}

/** `rewrite`: the lock may change with the data, as in a build. */
export function runProject(project: Project, rewrite = false): Outcome {
  const { authored, originals, previous, texts } = project;
  const outcome: Outcome = authored
    ? runChecks(authored, originals, previous, rewrite)
    : { findings: [], lock: previous, accounts: [], files: null };
  const findings = [...project.findings, ...outcome.findings].map((finding) => {
    const line = finding.line ?? lineOfId(texts.get(finding.file.replace(/^data\//, '')), finding.recordId);
    return line === undefined ? finding : { ...finding, line };
  });
  return { ...outcome, findings, files: findings.length === 0 ? outcome.files : null };
}
