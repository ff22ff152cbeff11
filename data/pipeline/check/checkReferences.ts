import type { Role } from '../../../src/model/fields/vocabulary.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import type { AuthoredRecord } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';

/** Checks that ids are unique and that every reference exists. */
export function checkReferences(authored: Authored, { records, byId }: AuthoredIndex): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const claim = (id: string, file: string) => {
    const other = seen.get(id);
    if (other !== undefined) findings.push({ file, recordId: id, message: `id 重复，另见 ${other}` });
    seen.set(id, file);
  };
  const regions = new Set(authored.regions.map((region) => region.id));
  const domains = new Set(authored.site.domains.map((domain) => domain.id));
  const documents = new Map(
    authored.documents.map((doc) => [doc.id, new Set(doc.paragraphs.map((p) => p.n))]),
  );

  for (const [domain, indicators] of Object.entries(authored.indicators)) {
    const file = `data/indicators/${domain}.json`;
    if (!domains.has(domain)) findings.push({ file, recordId: domain, message: 'site.json 没有这个领域' });
    for (const indicator of indicators) claim(indicator.id, file);
  }
  for (const region of authored.regions) {
    if (region.parent !== null && !regions.has(region.parent)) {
      findings.push({
        file: 'data/regions.json',
        recordId: region.id,
        message: `上级区域不存在：${region.parent}`,
      });
    }
  }
  for (const entry of records) {
    claim(entry.id, entry.file);
    for (const evidence of entry.evidence) claim(evidence.id, entry.file);
    findings.push(...checkRecord(entry, { regions, domains, documents, byId }));
  }
  for (const [domain, panels] of Object.entries(authored.panels)) {
    for (const panel of panels) claim(panel.id, `data/panels/${domain}.json`);
  }
  for (const { id, domain } of authored.conflicts) {
    claim(id, 'data/conflicts.json');
    if (!domains.has(domain))
      findings.push({ file: 'data/conflicts.json', recordId: id, message: `领域不存在：${domain}` });
  }
  for (const { id, domain } of authored.checks) {
    claim(id, 'data/checks.json');
    if (!domains.has(domain))
      findings.push({ file: 'data/checks.json', recordId: id, message: `领域不存在：${domain}` });
  }
  for (const id of authored.site.facsimile?.documents ?? [])
    if (!documents.has(id))
      findings.push({ file: 'data/site.json', recordId: id, message: 'facsimile 里的文件不存在' });
  for (const doc of authored.documents) {
    if (!regions.has(doc.region))
      findings.push({
        file: `data/documents/${doc.id}.json`,
        recordId: doc.id,
        message: `区域不存在：${doc.region}`,
      });
  }
  return findings;
}

/** What may go up or down: a change, and the target of a change (五年累计下降13.5%). */
const MAY_GO: ReadonlySet<Role> = new Set<Role>(['change', 'target']);

interface Known {
  readonly regions: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, ReadonlySet<number>>;
  readonly byId: ReadonlyMap<string, AuthoredRecord>;
}

function checkRecord(entry: AuthoredRecord, known: Known): Finding[] {
  const findings: Finding[] = [];
  const fail = (message: string) => findings.push({ file: entry.file, recordId: entry.id, message });
  if (!known.regions.has(entry.record.region)) fail(`区域不存在：${entry.record.region}`);
  if (!known.domains.has(entry.domain)) fail(`领域不存在：${entry.domain}`);
  for (const evidence of entry.evidence) {
    const paragraphs = known.documents.get(evidence.doc);
    if (!paragraphs) fail(`文件不存在：${evidence.doc}`);
    else if (!paragraphs.has(evidence.paragraph))
      fail(`文件 ${evidence.doc} 没有第 ${evidence.paragraph} 段`);
  }
  if (entry.kind !== 'observation') return findings;
  const { partOf, overlap, role, sense, basis, period } = entry.record;
  if (partOf !== undefined && !known.byId.has(partOf)) fail(`所属整体不存在：${partOf}`);
  if ((partOf === undefined) !== (overlap === undefined)) fail('partOf 与 overlap 须同时给出');
  const told = [sense, basis].filter((field) => field !== undefined).length;
  if (told === 1 || (told === 0 && role === 'change') || (told === 2 && !MAY_GO.has(role)))
    fail('变化须给出 sense 与 basis，变化的目标可以给出，其余不得给出');
  if (period.kind === 'unstated' && (period.from !== undefined || period.to !== undefined))
    fail('未注明的时点不得给出年份');
  return findings;
}
