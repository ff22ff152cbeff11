import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMPTY_FOOTER } from './emptyOwner.ts';

/**
 * The command `data:migrate` carries authored data of an older form over to the present one. It invents nothing: a
 * field that is new gets the value that says that nothing is known. What it changed is told line by line; a second
 * run changes nothing.
 */

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists that every city has, empty where it has nothing for them. */
const LISTS = ['honours', 'coverage', 'statements', 'counties', 'conflicts', 'checks', 'changes', 'aliases'];

/** Adds fields that are missing, in place; returns their names. */
function addMissing(target: Json, fields: Json): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (key in target) return [];
    target[key] = value;
    return [key];
  });
}

/** A single plan period becomes the list of them; owner's fields that are new stay empty. */
function migrateSite(site: Json): string[] {
  const said: string[] = [];
  const { period, periods } = site;
  if (isRecord(period)) {
    const list = Array.isArray(periods) ? periods : [period];
    // The list takes the place of the single period, so that the file keeps its order.
    const entries = Object.entries(site).flatMap(
      ([key, value]): Array<[string, unknown]> =>
        key === 'period' ? [['periods', list]] : key === 'periods' ? [] : [[key, value]],
    );
    for (const key of Object.keys(site)) delete site[key];
    Object.assign(site, Object.fromEntries(entries));
    said.push('period 改为 periods');
  }
  const owner = { map: isRecord(site.map) ? site.map : {}, footer: isRecord(site.footer) ? site.footer : {} };
  const fields = [
    ...addMissing(owner.map, { boundaries: null, province: null, approvalNumber: null, publisher: null }).map(
      (key) => `map.${key}`,
    ),
    ...addMissing(owner.footer, EMPTY_FOOTER).map((key) => `footer.${key}`),
    ...addMissing(site, { publicUrl: null }),
  ];
  site.map = owner.map;
  site.footer = owner.footer;
  if (fields.length > 0) said.push(`补上 ${fields.join('、')}（null）`);
  return said;
}

/** Documents have lists of numerals set aside and of errors, and say of each paragraph what it lacks. */
function migrateDocument(document: Json): string[] {
  const lists = addMissing(document, { setAside: [], errata: [] });
  const fields = addMissing(document, { publisher: null, published: null });
  const paragraphs = Array.isArray(document.paragraphs) ? document.paragraphs.filter(isRecord) : [];
  const bare = paragraphs.filter(
    (paragraph) => addMissing(paragraph, { section: null, department: null }).length > 0,
  );
  return [
    ...(lists.length > 0 ? [`补上 ${lists.join('、')}（[]）`] : []),
    ...(fields.length > 0 ? [`补上 ${fields.join('、')}（null）`] : []),
    ...(bare.length > 0 ? [`${bare.length} 段补上 section、department（null）`] : []),
  ];
}

/** A minus sign of a text is the sign of decimals; a magnitude and a qualifier are always written. */
function migrateValue(record: Json): string[] {
  const said: string[] = [];
  const { value } = record;
  if (typeof value === 'string' && /^[−－–]/u.test(value)) {
    record.value = value.replace(/^[−－–]/u, '-');
    said.push(`${String(record.id)}：负号改为 -`);
  }
  const fields = addMissing(record, { magnitude: '', qualifier: '=' });
  if (fields.length > 0) said.push(`${String(record.id)}：补上 ${fields.join('、')}`);
  return said;
}

function migrateIndicators(indicators: unknown): string[] {
  if (!Array.isArray(indicators)) return [];
  return indicators.filter(isRecord).flatMap((indicator) => {
    const fields = addMissing(indicator, { department: null });
    const observations = Array.isArray(indicator.observations) ? indicator.observations.filter(isRecord) : [];
    return [
      ...(fields.length > 0 ? [`${String(indicator.id)}：补上 department（null）`] : []),
      ...observations.flatMap(migrateValue),
    ];
  });
}

/** Changes one file where its content changes; returns what was said, with the file. */
function migrateFile(dataDir: string, path: string, change: (json: unknown) => string[]): string[] {
  const text = readFileSync(join(dataDir, path), 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`data/${path} 不是有效的 JSON，没有改动：${String(error)}`);
  }
  const said = change(json);
  if (said.length > 0) writeFileSync(join(dataDir, path), `${JSON.stringify(json, null, 2)}\n`);
  return said.map((line) => `data/${path}：${line}`);
}

const listJson = (dataDir: string, folder: string): string[] =>
  existsSync(join(dataDir, folder))
    ? readdirSync(join(dataDir, folder))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

/** Carries the data of a folder over; returns a line for each change. Throws where a file cannot be read. */
export function migrateData(dataDir: string): string[] {
  const said = migrateFile(dataDir, 'site.json', (json) => (isRecord(json) ? migrateSite(json) : []));
  for (const path of listJson(dataDir, 'documents'))
    said.push(...migrateFile(dataDir, path, (json) => (isRecord(json) ? migrateDocument(json) : [])));
  for (const path of listJson(dataDir, 'indicators'))
    said.push(...migrateFile(dataDir, path, migrateIndicators));
  const site = JSON.parse(readFileSync(join(dataDir, 'site.json'), 'utf8')) as { domains?: unknown };
  const domains = Array.isArray(site.domains)
    ? site.domains.filter(isRecord).map(({ id }) => String(id))
    : [];
  const wanted = [
    ...LISTS.map((name) => `${name}.json`),
    ...domains.flatMap((id) => [`indicators/${id}.json`, `panels/${id}.json`]),
    'panels/overview.json',
  ];
  for (const path of wanted.filter((name) => !existsSync(join(dataDir, name)))) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), '[]\n');
    said.push(`data/${path}：新建，空的`);
  }
  return said;
}

/** Runs the command and returns its exit code. */
export function migrate(dataDir: string): number {
  try {
    const said = migrateData(dataDir);
    process.stdout.write(said.map((line) => `${line}\n`).join(''));
    process.stderr.write(
      said.length === 0 ? '已是现在的写法，没有改动\n' : `改动 ${said.length} 处；请再运行 data:check\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
