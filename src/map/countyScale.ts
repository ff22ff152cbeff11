import type { PublishedRecord } from '../model/published/dataset.ts';
import { type CountyValues, signedNumber } from '../model/select/countyValues.ts';
import { recordFace } from '../model/text/face.ts';
import { partsWord } from '../model/text/partsWord.ts';
import type { CountyFill, Sorted } from './countyClass.ts';
import { pickKey } from './countyShapes.ts';
import { figureSteps } from './figureSteps.ts';

export interface CountyClass {
  readonly id: string;
  /** The label of the class, the same in the legend, the table and for screen readers. */
  readonly label: string;
  readonly fill: CountyFill;
  /** The number of counties in the class. */
  readonly counties: number;
}

export interface CountyRow {
  readonly adcode: string;
  readonly name: string;
  /** The key that picks the county while the map has the focus. */
  readonly key: string | null;
  readonly classId: string;
  /** What the legend calls its class. */
  readonly classLabel: string;
  readonly fill: CountyFill;
  /** What the county has, such as 比上年增6.1%; empty where the fill says everything. */
  readonly words: string;
  /** The same under the name on the map, without the basis that the title states for all. */
  readonly label: string;
  /** Name, label and class in one sentence. */
  readonly sentence: string;
  readonly records: readonly PublishedRecord[];
}

/** The scale that legend, map and table share. */
export interface CountyScale {
  /** The heading of the legend. */
  readonly title: string;
  readonly classes: readonly CountyClass[];
  /** Whether the classes are steps of figures; the legend then says how many counties each has. */
  readonly stepped: boolean;
  readonly rows: readonly CountyRow[];
  /** What the map shows, in one sentence. */
  readonly sentence: string;
}

export interface CountyFacts {
  readonly adcode: string;
  readonly name: string;
  readonly records: readonly PublishedRecord[];
}

export const joinNames = (rows: ReadonlyArray<{ readonly name: string }>): string =>
  rows.map(({ name }) => name).join('、');

interface ScaleParts {
  readonly title: string;
  readonly stepped?: boolean;
  readonly sentence: string;
}

export function buildScale(
  { title, stepped = false, sentence }: ScaleParts,
  classes: readonly Sorted[],
  rows: ReadonlyArray<CountyFacts & { classId: string; words: string; label?: string }>,
): CountyScale {
  return {
    title,
    stepped,
    sentence,
    classes: classes.map((item) => ({
      ...item,
      counties: rows.filter(({ classId }) => classId === item.id).length,
    })),
    rows: rows.map((row, index) => {
      const own = classes.find(({ id }) => id === row.classId);
      const classLabel = own?.label ?? row.classId;
      return {
        ...row,
        label: row.label ?? row.words,
        classLabel,
        key: pickKey(index),
        fill: own?.fill ?? 'plain',
        sentence: [row.name, row.words, classLabel === row.words ? '' : classLabel]
          .filter((part) => part !== '')
          .join('，'),
      };
    }),
  };
}

/** `about` is the domain of a layer: what says nothing of a place there may well do so elsewhere. */
const toldClasses = (about?: string): readonly Sorted[] => {
  const where = about === undefined ? '文件' : `${about}方面`;
  return [
    { id: 'told', label: `${where}有说到`, fill: 'told' },
    { id: 'untold', label: `${where}没有单独说到`, fill: 'plain' },
  ];
};

/**
 * The scale of mentioned counties, in one tone. How often the texts mention a county says nothing about the
 * county, so none is ranked above another.
 */
export function mentionedScale(title: string, counties: readonly CountyFacts[], about?: string): CountyScale {
  const mentioned = counties.filter(({ records }) => records.length > 0);
  return buildScale(
    { title, sentence: `${title}：${mentioned.length === 0 ? '无' : joinNames(mentioned)}。` },
    toldClasses(about),
    counties.map((county) => ({
      ...county,
      classId: county.records.length > 0 ? 'told' : 'untold',
      words: '',
    })),
  );
}

/** The scale of complete coverage: every county is in the same class, and the same facts apply to each. */
export function coverageScale(
  title: string,
  counties: readonly CountyFacts[],
  covering: readonly PublishedRecord[],
): CountyScale {
  return buildScale(
    { title, sentence: `${title}：${joinNames(counties)}。` },
    [{ id: 'all', label: `说到全部${partsWord(counties).long}`, fill: 'told' }],
    counties.map((county) => ({ ...county, records: covering, classId: 'all', words: '' })),
  );
}

/** The basis of a change (比上年) with which all of them begin; empty where they do not share one. */
function sharedBasis(records: readonly PublishedRecord[]): string {
  const faces = records.map((record) => recordFace(record));
  const basis = faces[0]?.parts.basis ?? '';
  const shared = faces.every(({ parts, figure }) => parts.basis === basis && figure?.startsWith(basis));
  return shared ? basis : '';
}

/** The scale of counties by a figure of their own, of one indicator and one period. */
export function figureScale(
  title: string,
  counties: ReadonlyArray<CountyFacts & { readonly region: string }>,
  { values }: Pick<CountyValues, 'values'>,
): CountyScale {
  const single = [...values.values()].flatMap((own) => (own.length === 1 ? own : []));
  const steps = figureSteps(single);
  const basis = sharedBasis(single);
  const rows = counties.map((county) => {
    const records = values.get(county.region) ?? [];
    const [record] = records;
    if (!record) return { ...county, records: [], classId: 'absent', words: '' };
    if (records.length > 1) return { ...county, records, classId: 'several', words: '不止一个数值' };
    const { figure, group, tags } = recordFace(record);
    const text = figure ?? '';
    const own = steps.find(({ holds }) => holds(text, signedNumber(record)));
    // The title states the date and the county is the scope, so only the rest is shown beside the figure.
    const marks = [...(group === null ? [] : [group]), ...tags].join('，');
    const words = marks === '' ? text : `${text}（${marks}）`;
    const label = words.slice(basis.length);
    return { ...county, records, classId: own?.id ?? 'absent', words, label };
  });
  const several: Sorted = { id: 'several', label: '有不止一个数值，见下表', fill: 'plain' };
  const used = new Set(rows.map(({ classId }) => classId));
  // White could be taken for the lowest step only where there are steps.
  const fill = steps.length > 1 || used.has(several.id) ? 'absent' : 'plain';
  const absent: Sorted = { id: 'absent', label: '文件没有给出数值', fill };
  const given = rows.filter(({ records }) => records.length > 0);
  return buildScale(
    {
      title: basis === '' ? title : `${title} · ${basis}`,
      stepped: true,
      sentence: `${title}：${given.map(({ name, words }) => `${name}${words}`).join('，')}。`,
    },
    [...steps, ...[several, absent].filter(({ id }) => used.has(id))],
    rows,
  );
}
