import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DocumentDraft } from '../../data/pipeline/add/draft.ts';
import { draftBase } from '../../data/pipeline/add/draftBase.ts';
import type { Option } from '../../data/pipeline/add/draftTypes.ts';
import type { AuthoredRecord } from '../../data/pipeline/read/listRecords.ts';
import { recordQuantity } from '../../data/pipeline/read/listRecords.ts';
import { indexData, readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import { newCityFiles } from '../../data/pipeline/write/newCity.ts';

/**
 * `npm run bench:desk` (with `SOURCES_DIR`): the documents of the dataset read afresh into an empty city of the same
 * name and domains. It prints which share of the records that persons made is proposed without an edit, by field, and
 * which share needs at most one. `--show <field>` lists each difference of a field, with the words of the text and
 * what the person and the proposal wrote.
 */

const FIELDS = [
  'value',
  'unit',
  'qualifier',
  'kind',
  'region',
  'period',
  'role',
  'sense',
  'status',
  'domain',
] as const;
type Field = (typeof FIELDS)[number];

/** An empty city with the places and domains of another one. */
function plantEmpty(folder: string, dataDir: string): void {
  rmSync(folder, { recursive: true, force: true });
  const site = JSON.parse(readFileSync(join(dataDir, 'site.json'), 'utf8')) as {
    adcode: string;
    city: string;
    domains: Array<{ id: string }>;
  };
  const files = newCityFiles(site.adcode, `${site.city}市`);
  files.set('site.json', JSON.stringify({ ...site, documentsRead: [] }));
  files.set('regions.json', readFileSync(join(dataDir, 'regions.json'), 'utf8'));
  for (const name of [...files.keys()]) if (/^(?:indicators|panels)\//.test(name)) files.delete(name);
  for (const { id } of site.domains) {
    files.set(`indicators/${id}.json`, '[]');
    files.set(`panels/${id}.json`, '[]');
  }
  files.set('panels/overview.json', '[]');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Which fields of a proposal are those that a person wrote. */
function compare(entry: AuthoredRecord, { fields }: Option): Record<Field, boolean> {
  const gold = recordQuantity(entry);
  const said = fields?.figure;
  const observation = entry.kind === 'observation' ? entry.record : null;
  const dates = (
    own: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined,
  ): string => `${own?.from ?? ''}—${own?.to ?? own?.from ?? ''}`;
  return {
    value:
      gold === null ||
      (said !== undefined && `${said.value}${said.magnitude}` === `${gold.value}${gold.magnitude}`),
    unit: gold === null || fields?.unit === gold.unit,
    qualifier: gold === null || said?.qualifier === gold.qualifier,
    kind: fields?.form === entry.kind,
    region: fields?.regions.includes(entry.record.region) === true,
    period: dates(fields?.period) === dates(entry.record.period),
    role: observation === null || fields?.role === observation.role,
    sense: observation === null || (fields?.sense ?? null) === (observation.sense ?? null),
    status: observation === null || fields?.status === observation.status,
    domain: fields?.domain === entry.domain,
  };
}

/** What the person and the proposal wrote of a field, for `--show`. */
function describeDifference(field: Field, entry: AuthoredRecord, { fields }: Option): string {
  const own = entry.record as unknown as Readonly<Record<string, unknown>>;
  const proposed = fields as unknown as Readonly<Record<string, unknown>> | undefined;
  const gold =
    field === 'domain' ? entry.domain : field === 'kind' ? entry.kind : (own[field] ?? recordQuantity(entry));
  const said =
    field === 'region'
      ? proposed?.regions
      : field === 'kind'
        ? proposed?.form
        : (proposed?.[field] ?? proposed?.figure);
  return `${JSON.stringify(gold)} ← ${JSON.stringify(said)}`;
}

const percent = (share: number, whole: number): string =>
  whole === 0 ? '—' : `${((share / whole) * 100).toFixed(1)}%`;

function main(): number {
  const dataDir = resolve('data');
  const shown = process.argv[process.argv.indexOf('--show') + 1];
  const project = readProject(dataDir, process.env);
  const { authored, originals } = project;
  if (!authored || originals.size < authored.documents.length) {
    process.stderr.write('没有全部原文，没有可以测的：SOURCES_DIR=<文件夹> npm run bench:desk\n');
    return 0;
  }
  const { index } = indexData(authored);
  const { lock } = runProject(project);
  const folder = resolve('.cache/bench/desk');
  plantEmpty(folder, dataDir);
  const base = draftBase(readProject(folder, {}));
  if (!base) return 1;
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  const edits = new Map<number, number>();
  let all = 0;
  let missed = 0;
  const differences: string[] = [];
  process.stdout.write('| document | records | no edit | at most one |\n|---|---:|---:|---:|\n');
  for (const doc of authored.documents) {
    const draft = new DocumentDraft(base, { text: originals.get(doc.id)?.text ?? '', fileName: doc.file });
    let own = 0;
    const few = [0, 0];
    for (const { entry, evidence } of index.evidenceOf(doc.id)) {
      const place = lock[evidence.id];
      const item = draft.items.find(({ tokens }) =>
        tokens.some(
          ({ line, start, end }) => place && line === place.line && start < place.end && end > place.start,
        ),
      );
      // A fact in words has no numeral, and the desk asks about it only where it claims (首个, 率先).
      if (!place || !item) continue;
      own += 1;
      const [best] = draft.proposal(item.key)?.options ?? [];
      if (!best?.fields) {
        missed += 1;
        edits.set(FIELDS.length, (edits.get(FIELDS.length) ?? 0) + 1);
        continue;
      }
      const same = compare(entry, best);
      for (const field of FIELDS) {
        if (same[field]) right[field] += 1;
        else if (field === shown)
          differences.push(
            `${doc.id} ${item.read?.exact.before.slice(-60) ?? ''}【${item.text}】${item.read?.exact.after.slice(0, 16) ?? ''} ${describeDifference(field, entry, best)}`,
          );
      }
      const wrong = FIELDS.filter((field) => !same[field]).length;
      edits.set(wrong, (edits.get(wrong) ?? 0) + 1);
      if (wrong === 0) few[0] = (few[0] ?? 0) + 1;
      if (wrong <= 1) few[1] = (few[1] ?? 0) + 1;
      draft.decide(item.key, best);
    }
    all += own;
    process.stdout.write(
      `| ${doc.shortTitle} | ${own} | ${percent(few[0] ?? 0, own)} | ${percent(few[1] ?? 0, own)} |\n`,
    );
  }
  const upTo = (most: number): number =>
    [...edits].reduce((sum, [count, times]) => sum + (count <= most ? times : 0), 0);
  process.stdout.write(`| all | ${all} | ${percent(upTo(0), all)} | ${percent(upTo(1), all)} |\n\n`);
  process.stdout.write('| field | proposed as a person wrote it |\n|---|---:|\n');
  for (const field of FIELDS) process.stdout.write(`| ${field} | ${percent(right[field], all)} |\n`);
  for (const line of differences) process.stdout.write(`${line}\n`);
  process.stdout.write(`\nset aside though a person made a record: ${missed}\n`);
  return 0;
}

process.exitCode = main();
