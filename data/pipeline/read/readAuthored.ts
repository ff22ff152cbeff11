import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Deck, deckSchema } from '../../../src/model/authored/deck.ts';
import { type PanelSpec, panelFileSchema } from '../../../src/model/authored/panelSpec.ts';
import {
  type CountyFact,
  type Coverage,
  countyFactSchema,
  coverageSchema,
  type Honour,
  honourSchema,
  type Indicator,
  indicatorFileSchema,
  type Statement,
  statementSchema,
} from '../../../src/model/authored/records.ts';
import { type Conflict, conflictSchema, type Sum, sumSchema } from '../../../src/model/authored/review.ts';
import {
  documentSchema,
  type Region,
  regionSchema,
  type SourceDocument,
} from '../../../src/model/authored/source.ts';
import { type Alias, aliasSchema } from '../../../src/model/fields/alias.ts';
import { type Change, changeSchema } from '../../../src/model/published/revision.ts';
import { publishedSiteSchema, type SiteFile, switchesSchema } from './facsimile/siteFile.ts';
import type { Finding } from './finding.ts';

/** File texts by path relative to the data folder. */
export type AuthoredTexts = ReadonlyMap<string, string>;

export interface Authored {
  site: SiteFile;
  regions: Region[];
  documents: SourceDocument[];
  /** Indicators by domain, in the order of site.json. */
  indicators: Record<string, Indicator[]>;
  panels: Record<string, PanelSpec[]>;
  /** Decks by file name. */
  decks: Record<string, Deck>;
  honours: Honour[];
  coverage: Coverage[];
  statements: Statement[];
  counties: CountyFact[];
  conflicts: Conflict[];
  checks: Sum[];
  changes: Change[];
  aliases: Alias[];
}

const FOLDERS = ['documents', 'indicators', 'panels', 'decks'] as const;
const FILES = [
  'site.json',
  'regions.json',
  'honours.json',
  'coverage.json',
  'statements.json',
  'counties.json',
  'conflicts.json',
  'checks.json',
  'changes.json',
  'aliases.json',
] as const;

/** Reads every authored file. A missing one is left out; `parseAuthored` reports it. */
export function readAuthored(dataDir: string): AuthoredTexts {
  const texts = new Map<string, string>();
  for (const name of FILES) {
    const path = join(dataDir, name);
    if (existsSync(path)) texts.set(name, readFileSync(path, 'utf8'));
  }
  for (const folder of FOLDERS) {
    const path = join(dataDir, folder);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path)
      .filter((file) => file.endsWith('.json'))
      .sort()) {
      texts.set(`${folder}/${name}`, readFileSync(join(path, name), 'utf8'));
    }
  }
  return texts;
}

/** The 1-based line of a record's id in a file's text; undefined where it is not found. */
export function lineOfId(text: string | undefined, id: string): number | undefined {
  const at = text?.indexOf(`"id": "${id}"`) ?? -1;
  return at < 0 || text === undefined ? undefined : text.slice(0, at).split('\n').length;
}

function idAlong(path: readonly { value: unknown }[] | undefined): string | undefined {
  const ids = (path ?? [])
    .map((item) =>
      typeof item.value === 'object' && item.value !== null ? Reflect.get(item.value, 'id') : undefined,
    )
    .filter((id): id is string => typeof id === 'string');
  return ids.at(-1);
}

/**
 * The line of a syntax error: Node's message gives the character offset, or says that the text ends too
 * early.
 */
function lineOfSyntaxError(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return /end of JSON/.test(message) ? text.split('\n').length : undefined;
  return text.slice(0, Number(position)).split('\n').length;
}

/** Parses all texts. Where anything fails, `authored` is null and the findings say what failed and where. */
export function parseAuthored(texts: AuthoredTexts): { authored: Authored | null; findings: Finding[] } {
  const findings: Finding[] = [];

  function parse<T>(name: string, schema: v.GenericSchema<unknown, T>): T | null {
    const file = `data/${name}`;
    const text = texts.get(name);
    if (text === undefined) {
      findings.push({ file, recordId: name, message: '缺少文件' });
      return null;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      const line = lineOfSyntaxError(text, String(error));
      findings.push({
        file,
        ...(line === undefined ? {} : { line }),
        recordId: name,
        message: `不是有效的 JSON：${String(error)}`,
      });
      return null;
    }
    const result = v.safeParse(schema, json);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const id = idAlong([{ value: json }, ...(issue.path ?? [])]) ?? name;
      const line = lineOfId(text, id);
      findings.push({
        file,
        ...(line === undefined ? {} : { line }),
        recordId: id,
        message: `${v.getDotPath(issue) ?? '根'}：${issue.message}`,
      });
    }
    return null;
  }

  const names = (folder: string) =>
    [...texts.keys()]
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1, -5));
  const published = parse('site.json', publishedSiteSchema);
  const switches = published && parse('site.json', switchesSchema);
  const site: SiteFile | null = published && switches && { ...published, ...switches };
  const regions = parse('regions.json', v.array(regionSchema));
  const honours = parse('honours.json', v.array(honourSchema));
  const coverage = parse('coverage.json', v.array(coverageSchema));
  const statements = parse('statements.json', v.array(statementSchema));
  const counties = parse('counties.json', v.array(countyFactSchema));
  const conflicts = parse('conflicts.json', v.array(conflictSchema));
  const checks = parse('checks.json', v.array(sumSchema));
  const changes = parse('changes.json', v.array(changeSchema));
  // The file is optional: a city without moved ids has none.
  const aliases = texts.has('aliases.json') ? parse('aliases.json', v.array(aliasSchema)) : [];
  const documents = names('documents').map((id) => parse(`documents/${id}.json`, documentSchema));
  const indicators: Record<string, Indicator[]> = {};
  for (const domain of names('indicators'))
    indicators[domain] = parse(`indicators/${domain}.json`, indicatorFileSchema) ?? [];
  const panels: Record<string, PanelSpec[]> = {};
  for (const domain of names('panels'))
    panels[domain] = parse(`panels/${domain}.json`, panelFileSchema) ?? [];
  const decks: Record<string, Deck> = {};
  for (const name of names('decks')) {
    const deck = parse(`decks/${name}.json`, deckSchema);
    if (deck) decks[name] = deck;
  }

  if (
    findings.length > 0 ||
    !site ||
    !regions ||
    !honours ||
    !coverage ||
    !statements ||
    !counties ||
    !conflicts ||
    !checks ||
    !changes ||
    !aliases
  )
    return { authored: null, findings };
  return {
    authored: {
      site,
      regions,
      documents: documents.filter((doc) => doc !== null),
      indicators,
      panels,
      decks,
      honours,
      coverage,
      statements,
      counties,
      conflicts,
      checks,
      changes,
      aliases,
    },
    findings,
  };
}
