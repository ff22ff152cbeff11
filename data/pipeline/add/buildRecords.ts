import type { Honour, Indicator, Observation, Statement } from '../../../src/model/authored/records.ts';
import type { Region, SetAside } from '../../../src/model/authored/source.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { disputedRecords } from '../check/checkConcerns.ts';
import { buildIndex } from '../read/authoredIndex.ts';
import { type AuthoredRecord, listRecords, recordQuantity } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';
import type { ChainOf } from '../read/resolveEvidence.ts';
import { Asides } from './asides.ts';
import { conflictOf, isSaid, saidIn } from './conflictOf.ts';
import type { Decision, NumeralItem, Option, RecordFields } from './draftTypes.ts';
import { makeId, takenIds } from './makeId.ts';
import { mentionOf } from './mentionOf.ts';
import { dated, isSameQuestion, isSameValue, namedApart, revisedBy } from './sameQuestion.ts';
import { plainWords } from './words/plainWords.ts';

/** Writes decisions into a copy of the authored data: records, evidence, disagreements, numerals set aside. */

export interface Built {
  readonly authored: Authored;
  readonly setAside: readonly SetAside[];
  /** Ids of new records in the order of the text, by domain. */
  readonly records: ReadonlyArray<{ readonly id: string; readonly key: string; readonly domain: string }>;
  /** The item behind each id that was written: record, indicator, evidence, disagreement. */
  readonly keyOf: ReadonlyMap<string, string>;
}

/** A measure word in the gloss; a unit with a numeral of its own would read as a count. */
const glossUnit = (unit: string): string =>
  /^[^零一二三四五六七八九十百千万亿0-9%‰/]{1,4}$/u.test(unit) ? `，以${plainWords(unit)}计` : '';

/** Builds the records of all decisions; a later decision sees what the earlier ones have made. */
export class RecordBuilder {
  readonly #authored: Authored;
  readonly #doc: string;
  readonly #chainOf: ChainOf;
  readonly #taken: Set<string>;
  readonly #asides: Asides;
  readonly #records: Array<{ id: string; key: string; domain: string }> = [];
  readonly #keyOf = new Map<string, string>();

  constructor(base: Authored, doc: string, chainOf: ChainOf) {
    this.#doc = doc;
    this.#chainOf = chainOf;
    this.#asides = new Asides(doc, chainOf);
    this.#taken = takenIds(base);
    this.#taken.add(doc);
    // Only what decisions change is copied; everything else is shared with the dataset as it was read.
    this.#authored = {
      ...base,
      regions: [...base.regions],
      indicators: Object.fromEntries(
        Object.entries(base.indicators).map(([domain, list]) => [domain, [...list]]),
      ),
      honours: [...base.honours],
      statements: [...base.statements],
      coverage: [...base.coverage],
      counties: [...base.counties],
      conflicts: [...base.conflicts],
    };
  }

  get built(): Built {
    const asides = this.#asides.listFree(this.#authored);
    for (const [at, { key }] of asides.entries()) this.#keyOf.set(`${this.#doc}-aside-${at + 1}`, key);
    return {
      authored: this.#authored,
      setAside: asides.map(({ aside }) => aside),
      records: this.#records,
      keyOf: this.#keyOf,
    };
  }

  add(item: NumeralItem, { option }: Decision): void {
    // What is carried over stands in the data already.
    if (option.carried) for (const id of option.carried) this.#keyOf.set(id, item.key);
    else if (option.kind === 'aside') this.#asides.add(item, option);
    else if (option.kind === 'revise') this.#revise(item, option);
    else if (option.kind === 'confirm' || option.kind === 'conflict') this.#support(item, option);
    else if (option.fields) this.#record(item, option, option.fields);
  }

  /** A record that a county is named by the text, so that no map draws it as not mentioned. */
  mention(region: Region, paragraph: number, domain: string): void {
    const id = this.#id(`${this.#doc}-${region.id}`, '');
    this.#authored.counties.push(
      mentionOf(region, this.#chainOf(paragraph), { id, doc: this.#doc, paragraph, domain }),
    );
    this.#records.push({ id, key: '', domain });
  }

  #id(words: string, key: string): string {
    const id = /^[a-z0-9-]+$/.test(words) && !this.#taken.has(words) ? words : makeId(words, this.#taken);
    this.#taken.add(id);
    this.#keyOf.set(id, key);
    return id;
  }

  #evidence(id: string, evidence: RecordFields['evidence'], key: string): Evidence {
    const own = this.#id(`${id}-${this.#doc}`, key);
    return { id: own, doc: this.#doc, ...evidence };
  }

  /** Adds the document's words to a known record; where they say something else, with the disagreement. */
  #support(item: NumeralItem, { kind, record, fields }: Option): void {
    const entry = listRecords(this.#authored).find(({ id }) => id === record);
    const quantity = entry && recordQuantity(entry);
    if (!entry || !quantity || !fields) return;
    const said = saidIn(fields.evidence.figure);
    const evidence = this.#evidence(entry.id, fields.evidence, item.key);
    this.#keyOf.set(entry.id, item.key);
    const id = `${entry.id}-${this.#doc}-differs`;
    const conflict =
      kind === 'conflict' ? conflictOf(entry, { ...evidence, ...(said ? { says: said } : {}) }, id) : null;
    if (!conflict) {
      const differs = said !== null && !isSaid(quantity, said);
      this.#replaceEvidence(entry, { ...evidence, ...(differs ? { says: said } : {}) });
      return;
    }
    const own = { ...conflict, id: this.#id(id, item.key) };
    this.#replaceEvidence(entry, { ...evidence, ...(said ? { says: said } : {}), conflict: own.id });
    const index = buildIndex(this.#authored);
    const concerns = [...disputedRecords(own, index, this.#authored.checks)];
    this.#authored.conflicts.push({ ...own, concerns });
  }

  /** A newer text of the only document of a record says another number: the record has that number from now on. */
  #revise(item: NumeralItem, { record, fields }: Option): void {
    const indicator = this.#indicatorOf(record);
    const domain = indicator && this.#domainOf(indicator.id);
    if (!indicator || domain === undefined || record === undefined || !fields) return;
    const evidence = this.#evidence(record, fields.evidence, item.key);
    this.#keyOf.set(record, item.key);
    const observations = indicator.observations.map((own) =>
      own.id === record ? revisedBy(own, fields.figure, evidence) : own,
    );
    this.#put(domain, { ...indicator, observations });
  }

  #replaceEvidence(entry: AuthoredRecord, evidence: Evidence): void {
    const add = <T extends { id: string; evidence: Evidence[] }>(list: T[]): T[] =>
      list.map((record) =>
        record.id === entry.id ? { ...record, evidence: [...record.evidence, evidence] } : record,
      );
    const { authored } = { authored: this.#authored };
    if (entry.kind === 'observation')
      authored.indicators[entry.domain] = (authored.indicators[entry.domain] ?? []).map((indicator) =>
        indicator.id === entry.indicator.id
          ? { ...indicator, observations: add(indicator.observations) }
          : indicator,
      );
    if (entry.kind === 'honour') authored.honours = add(authored.honours);
    if (entry.kind === 'statement') authored.statements = add(authored.statements);
    if (entry.kind === 'coverage') authored.coverage = add(authored.coverage);
    if (entry.kind === 'county') authored.counties = add(authored.counties);
  }

  #record(item: NumeralItem, option: Option, fields: RecordFields): void {
    const added = fields.newRegion;
    const known = added && this.#authored.regions.find(({ name }) => name === added.name);
    if (added && !known) this.#authored.regions.push({ ...added, id: this.#id(added.id, item.key) });
    const own = added && this.#authored.regions.find(({ name }) => name === added.name)?.id;
    const regions = own ? [own] : fields.regions;
    for (const region of regions) {
      if (fields.form === 'observation') this.#observation(item, option, fields, region);
      else this.#fact(item, fields, region);
    }
  }

  #fact(item: NumeralItem, fields: RecordFields, region: string): void {
    const { name, domain, department, period, evidence, doubt } = fields;
    const id = this.#id(name, item.key);
    const base = {
      id,
      name,
      domain,
      department,
      region,
      period,
      evidence: [this.#evidence(id, evidence, item.key)],
      ...(doubt === undefined ? {} : { doubt }),
    };
    if (fields.form === 'honour') {
      const honour: Honour = {
        ...base,
        ...(fields.within === undefined ? {} : { within: fields.within }),
        ...(fields.rank === undefined ? {} : { rank: fields.rank }),
      };
      this.#authored.honours.push(honour);
    } else {
      const { value, magnitude, qualifier, valueKind } = fields.figure;
      const counted = value !== '' && valueKind === undefined && fields.unit !== '';
      const statement: Statement = {
        ...base,
        kind: 'claim',
        text: name,
        ...(counted ? { n: value, magnitude, unit: fields.unit, qualifier } : {}),
      };
      this.#authored.statements.push(statement);
    }
    this.#records.push({ id, key: item.key, domain });
  }

  #observation(item: NumeralItem, option: Option, fields: RecordFields, region: string): void {
    const { domain } = fields;
    const target = option.kind === 'update' ? this.#indicatorOf(option.record) : this.#alike(fields);
    const indicator: Indicator = target ?? {
      id: this.#id(fields.name, item.key),
      name: fields.name,
      department: fields.department,
      unit: fields.unit,
      ...(fields.per === undefined ? {} : { per: fields.per }),
      measure: fields.measure,
      direction: 'neutral',
      gloss: `${fields.name}${glossUnit(fields.unit)}`,
      observations: [],
    };
    const home = target ? (this.#domainOf(target.id) ?? domain) : domain;
    const when = /[0-9]/.test(dated(fields.period))
      ? dated(fields.period)
          .replace(/—/gu, '-')
          .replace(/[^0-9a-zA-Z-]/gu, '')
          .toLowerCase()
      : '';
    const id = this.#id(
      [
        indicator.id,
        fields.regions.length > 1 || fields.newRegion ? region : '',
        when === '' ? 'value' : when,
      ]
        .filter((part) => part !== '')
        .join('-')
        .replace(/-+/g, '-')
        .replace(/-$/, ''),
      item.key,
    );
    const evidence = this.#evidence(id, fields.evidence, item.key);
    let observation: Observation = {
      id,
      region,
      period: fields.period,
      ...fields.figure,
      role: fields.role,
      ...(fields.sense === undefined ? {} : { sense: fields.sense }),
      ...(fields.basis === undefined ? {} : { basis: fields.basis }),
      status: fields.status,
      evidence: [evidence],
      ...(fields.doubt === undefined ? {} : { doubt: fields.doubt }),
    };
    const twin = indicator.observations.find((other) => isSameQuestion(other, observation));
    if (twin && isSameValue(twin, observation)) {
      // The text says it twice: one record with two places in the text.
      this.#put(home, {
        ...indicator,
        observations: indicator.observations.map((own) =>
          own.id === twin.id ? { ...own, evidence: [...own.evidence, evidence] } : own,
        ),
      });
      this.#keyOf.set(twin.id, item.key);
      return;
    }
    if (twin && dated(observation.period) !== '')
      observation = namedApart(indicator, observation, item.paragraph);
    this.#put(home, { ...indicator, observations: [...indicator.observations, observation] });
    this.#keyOf.set(indicator.id, item.key);
    this.#records.push({ id, key: item.key, domain: home });
  }

  #indicatorOf(record: string | undefined): Indicator | undefined {
    return Object.values(this.#authored.indicators)
      .flat()
      .find(({ observations }) => observations.some(({ id }) => id === record));
  }

  #domainOf(indicator: string): string | undefined {
    return Object.entries(this.#authored.indicators).find(([, list]) =>
      list.some(({ id }) => id === indicator),
    )?.[0];
  }

  /** An indicator of the same name, unit and measure in the domain: the figure is one more value of it. */
  #alike({ domain, name, unit, per, measure }: RecordFields): Indicator | undefined {
    return (this.#authored.indicators[domain] ?? []).find(
      (own) => own.name === name && own.unit === unit && own.per === per && own.measure === measure,
    );
  }

  #put(domain: string, indicator: Indicator): void {
    const list = this.#authored.indicators[domain] ?? [];
    const at = list.findIndex(({ id }) => id === indicator.id);
    this.#authored.indicators[domain] =
      at < 0 ? [...list, indicator] : list.map((own, index) => (index === at ? indicator : own));
  }
}
