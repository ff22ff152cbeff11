import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import type { NumeralItem, Option, Proposal, RecordFields } from '../../data/pipeline/add/draftTypes.ts';
import { nameOf, saidOf } from '../../data/pipeline/add/words/recordWords.ts';
import type { DeskField, DeskOption, DeskProposal } from '../../src/desk/protocol.ts';
import { SET_ASIDE_LABEL } from '../../src/model/fields/labels.ts';
import {
  KIND_LABEL,
  ROLE_LABEL,
  ROLES,
  SENSES,
  SET_ASIDE_REASONS,
  STATUS_LABEL,
  STATUSES,
} from '../../src/model/fields/vocabulary.ts';
import { formatQuantity } from '../../src/model/numbers/quantity.ts';

/** Proposals in the words of the page. */

const KIND_WORDS: Readonly<Record<Option['kind'], string>> = {
  new: '记为新数据',
  confirm: '与已有数据一致',
  update: '已有指标的新数据',
  revise: '新文本改了这个数',
  conflict: '与已有数据不一致',
  aside: '不取',
};
const SENSE_LABEL: Readonly<Record<(typeof SENSES)[number], string>> = {
  increase: '增',
  decrease: '降',
  unstated: '未写明方向',
};

export function valueWords({ figure, unit, per }: RecordFields): string {
  const { value, valueKind, values, magnitude, qualifier } = figure;
  if (value === '' && (values ?? []).length === 0) return '文字事实，没有数值';
  return formatQuantity({
    value,
    ...(valueKind === undefined ? {} : { valueKind }),
    ...(values === undefined ? {} : { values }),
    magnitude,
    qualifier,
    unit,
    ...(per === undefined ? {} : { per }),
  });
}

function fieldsOf(fields: RecordFields, { authored, data }: DraftBase, known: boolean): DeskField[] {
  const { site, regions } = authored;
  const nameOfRegion = (id: string): string => regions.find((own) => own.id === id)?.name ?? id;
  const domain = site.domains.find(({ id }) => id === fields.domain)?.name ?? fields.domain;
  const region = fields.newRegion
    ? `${fields.newRegion.name}（新地区）`
    : fields.regions.map(nameOfRegion).join('、');
  const isObservation = fields.form === 'observation';
  const form: DeskField = {
    name: 'note',
    label: '类别',
    value: fields.form,
    shown: KIND_LABEL[fields.form],
  };
  const { kind, from, to, label } = fields.period;
  const period = [kind, from ?? '', to ?? ''].join('|');
  const own: DeskField[] = [
    { name: 'name', label: '名称', value: fields.name, shown: fields.name },
    {
      name: 'domain',
      label: '领域',
      value: fields.domain,
      shown: domain,
      choices: site.domains.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  const rest: DeskField[] = [
    {
      name: 'region',
      label: '地区',
      value: fields.regions.join(','),
      shown: region,
      choices: regions.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'period',
      label: '时间',
      value: period,
      shown: `${label}${fields.period.implied ? '（据上下文）' : ''}`,
    },
    ...(isObservation
      ? ([
          {
            name: 'role',
            label: '性质',
            value: fields.role,
            shown: ROLE_LABEL[fields.role],
            choices: ROLES.map((value) => ({ value, label: ROLE_LABEL[value] })),
          },
          ...(fields.sense === undefined
            ? []
            : [
                {
                  name: 'sense',
                  label: '增减',
                  value: fields.sense,
                  shown: SENSE_LABEL[fields.sense],
                  choices: SENSES.map((value) => ({ value, label: SENSE_LABEL[value] })),
                },
              ]),
          {
            name: 'status',
            label: '状态',
            value: fields.status,
            shown: STATUS_LABEL[fields.status],
            choices: STATUSES.map((value) => ({ value, label: STATUS_LABEL[value] })),
          },
        ] as DeskField[])
      : [form]),
    { name: 'doubt', label: '疑点', value: fields.doubt ?? '', shown: fields.doubt ?? '无' },
  ];
  void data;
  return known ? rest.slice(0, 2) : [...own, ...rest];
}

export function describeOption(option: Option, base: DraftBase): DeskOption {
  const { kind, fields, record } = option;
  if (kind === 'aside')
    return {
      kind,
      label: `不取：${SET_ASIDE_LABEL[option.reason ?? 'declined']}`,
      fields: [
        {
          name: 'reason',
          label: '不取的理由',
          value: option.reason ?? 'declined',
          shown: SET_ASIDE_LABEL[option.reason ?? 'declined'],
          choices: SET_ASIDE_REASONS.map((value) => ({ value, label: SET_ASIDE_LABEL[value] })),
        },
        { name: 'note', label: '说明', value: option.note ?? '', shown: option.note ?? '' },
      ],
      quote: null,
      known: null,
    };
  const entry = record === undefined ? undefined : base.data.index.byId.get(record);
  const said = fields ? valueWords(fields) : '';
  const [evidence] = entry?.evidence ?? [];
  const known = entry
    ? {
        name: nameOf(entry),
        value: `${saidOf(entry)}（${entry.record.period.label}）`,
        quote: evidence?.quote ?? '',
        document: base.authored.documents.find(({ id }) => id === evidence?.doc)?.shortTitle ?? '',
      }
    : null;
  const domain = base.authored.site.domains.find(({ id }) => id === fields?.domain)?.name;
  const place = fields?.newRegion?.name;
  const what = known
    ? `${known.name}（原为${known.value}）`
    : `${fields?.name ?? ''}${domain ? `，${domain}` : ''}${place ? `，${place}` : ''}`;
  return {
    kind,
    label: `${KIND_WORDS[kind]}：${what}${said === '' ? '' : `　${said}`}`,
    fields: fields
      ? fieldsOf(fields, base, kind === 'confirm' || kind === 'conflict' || kind === 'revise')
      : [],
    quote: fields
      ? {
          context: fields.evidence.context ?? '',
          words: fields.evidence.quote,
          figure: fields.evidence.figure,
        }
      : null,
    known,
  };
}

export function describeProposal(
  item: NumeralItem,
  { options, lacks, obstacle, sure }: Proposal,
  decided: Option | null,
  base: DraftBase,
): DeskProposal {
  return {
    key: item.key,
    text: item.text,
    options: options.map((option) => describeOption(option, base)),
    lacks: lacks.map(({ question }) => question),
    obstacle,
    sure,
    decided: decided ? describeOption(decided, base).label : null,
  };
}
