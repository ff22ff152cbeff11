import type { Finding } from '../../../data/pipeline/finding.ts';
import { listRecords } from '../../../data/pipeline/listRecords.ts';
import type { Authored } from '../../../data/pipeline/readAuthored.ts';
import type { Project } from '../../../data/pipeline/runPipeline.ts';
import { runChecks } from '../../../data/pipeline/runPipeline.ts';
import { MAGNITUDES, QUALIFIERS } from '../../../src/model/vocabulary.ts';

export interface Mutant {
  readonly field: string;
  /** Any of these must be named by a finding. */
  readonly names: readonly string[];
  readonly apply: () => void;
  readonly undo: () => void;
}

type Holder = Record<string, unknown>;

/** Replaces one field of one object for the time of one run. */
function change(field: string, names: readonly string[], holder: object, key: string, next: unknown): Mutant {
  const target = holder as Holder;
  const before = target[key];
  const had = Object.hasOwn(target, key);
  return {
    field,
    names,
    apply: () => {
      target[key] = next;
    },
    undo: () => {
      if (had) target[key] = before;
      else delete target[key];
    },
  };
}

/** The number with its last digit changed: a slip of the key, and the smallest one. */
function slip(value: string): string {
  const last = Number(value[value.length - 1]);
  return `${value.slice(0, -1)}${(last + 1) % 10}`;
}

const other = <T>(list: readonly T[], value: T): T => list[(list.indexOf(value) + 1) % list.length] as T;

/** Every value, magnitude, qualifier, unit and quote of every record, altered one at a time. */
export function listMutants(authored: Authored): Mutant[] {
  const mutants: Mutant[] = [];
  for (const entry of listRecords(authored)) {
    const names = [entry.id];
    if (entry.kind === 'observation') {
      const { record } = entry;
      mutants.push(change('value', names, record, 'value', slip(record.value)));
      for (const magnitude of MAGNITUDES.filter((m) => m !== record.magnitude))
        mutants.push(change('magnitude', names, record, 'magnitude', magnitude));
      for (const qualifier of QUALIFIERS.filter((q) => q !== record.qualifier))
        mutants.push(change('qualifier', names, record, 'qualifier', qualifier));
    } else if (entry.kind === 'honour') {
      const { record } = entry;
      if (record.rank !== undefined) mutants.push(change('value', names, record, 'rank', record.rank + 1));
      for (const count of [record.streak, record.among]) {
        if (!count) continue;
        mutants.push(change('value', names, count, 'n', slip(count.n)));
        mutants.push(change('unit', names, count, 'unit', `${count.unit}x`));
      }
    } else if (entry.record.n !== undefined) {
      const { record } = entry;
      mutants.push(change('value', names, record, 'n', slip(entry.record.n)));
      mutants.push(
        change('magnitude', names, record, 'magnitude', other(MAGNITUDES, record.magnitude ?? '')),
      );
      mutants.push(
        change('qualifier', names, record, 'qualifier', other(QUALIFIERS, record.qualifier ?? '=')),
      );
      mutants.push(change('unit', names, record, 'unit', `${record.unit ?? ''}x`));
    }
    for (const evidence of entry.evidence) {
      mutants.push(change('quote', names, evidence, 'quote', `${evidence.quote}※`));
      mutants.push(change('quote', names, evidence, 'quote', evidence.quote.slice(0, -1) || '※'));
      mutants.push(
        change(
          'figure',
          names,
          evidence,
          'figure',
          /[0-9]/.test(evidence.figure)
            ? evidence.figure.replace(/[0-9](?=[^0-9]*$)/, (d) => String((Number(d) + 1) % 10))
            : `${evidence.figure}※`,
        ),
      );
    }
  }
  for (const indicators of Object.values(authored.indicators)) {
    for (const indicator of indicators) {
      const names = indicator.observations.map((observation) => observation.id);
      mutants.push(change('unit', names, indicator, 'unit', indicator.unit === '个' ? '家' : '个'));
    }
  }
  return mutants;
}

export interface Survivor {
  readonly field: string;
  readonly names: readonly string[];
}

/** Runs every mutant; one survives where no finding but `stale` names its record. */
export function runMutants(project: Project & { authored: Authored }): {
  killed: Record<string, number>;
  total: Record<string, number>;
  survivors: Survivor[];
} {
  const killed: Record<string, number> = {};
  const total: Record<string, number> = {};
  const survivors: Survivor[] = [];
  for (const mutant of listMutants(project.authored)) {
    mutant.apply();
    const { findings } = runChecks(project.authored, project.originals, project.previous);
    mutant.undo();
    const named = findings.some(
      (finding: Finding) => finding.recordId !== 'stale' && mutant.names.includes(finding.recordId),
    );
    total[mutant.field] = (total[mutant.field] ?? 0) + 1;
    if (named) killed[mutant.field] = (killed[mutant.field] ?? 0) + 1;
    else survivors.push({ field: mutant.field, names: mutant.names });
  }
  return { killed, total, survivors };
}
