import type { Period } from '../../../src/model/fields/evidence.ts';
import { parseMoment } from '../../../src/model/fields/moment.ts';
import {
  PERIOD_KINDS,
  ROLES,
  SENSES,
  SET_ASIDE_REASONS,
  STATUSES,
} from '../../../src/model/fields/vocabulary.ts';
import { periodLabel } from './choice/periodChoice.ts';
import type { Option, RecordFields } from './draftTypes.ts';
import { type FieldContext, measureOf } from './figureFields.ts';

/** What a person typed or chose in the form of a proposal. */
export type Edits = Readonly<Partial<Record<string, string>>>;

const oneOf = <T extends string>(list: readonly T[], value: string | undefined, otherwise: T): T =>
  list.find((own) => own === value) ?? otherwise;

/** The kind of a period by the form of its ends, so that a person need not know the kinds. */
function periodOf(words: string, before: Period, plans: FieldContext['plans']): Period {
  const [kind = '', from = '', to = ''] = words.split('|').map((part) => part.trim());
  if (from === '' && to === '')
    return before.from === undefined && before.to === undefined
      ? before
      : { kind: 'unstated', label: '日期原文未注明' };
  const dates = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
  if (before.from === dates.from && before.to === dates.to && before.kind === kind) return before;
  const form = parseMoment(from || to)?.form;
  const own = kind === 'as-of' ? 'as-of' : from !== '' && to !== '' && from !== to ? 'span' : form;
  const named = oneOf(PERIOD_KINDS, own, 'span');
  const whole = named !== 'span' && named !== 'as-of' ? { from: from || to, to: to || from } : dates;
  return { kind: named, ...whole, label: periodLabel({ kind: named, ...whole }, plans), implied: true };
}

/** The option with what a person changed; fields that do not apply are left as they were. */
export function editOption(option: Option, edits: Edits, plans: FieldContext['plans']): Option {
  if (option.kind === 'aside') {
    const note = edits.note?.trim() ?? option.note ?? '';
    const { note: _, ...rest } = option;
    return {
      ...rest,
      reason: oneOf(SET_ASIDE_REASONS, edits.reason, option.reason ?? 'declined'),
      ...(note === '' ? {} : { note }),
    };
  }
  const { fields } = option;
  if (!fields) return option;
  const role = oneOf(ROLES, edits.role, fields.role);
  const period = edits.period === undefined ? fields.period : periodOf(edits.period, fields.period, plans);
  const name = edits.name?.trim() || fields.name;
  const region = edits.region;
  const moved = region !== undefined && region !== fields.regions.join(',') && region !== '';
  const doubt = edits.doubt?.trim() ?? fields.doubt ?? '';
  const { newRegion, doubt: _doubt, sense, basis, ...rest } = fields;
  const isChange = role === 'change';
  const own: RecordFields = {
    ...rest,
    name,
    domain: edits.domain ?? fields.domain,
    regions: moved ? region.split(',') : fields.regions,
    ...(newRegion && !moved ? { newRegion } : {}),
    period,
    role,
    measure: role === fields.role ? fields.measure : measureOf(role, fields.unit, name, period),
    status: oneOf(STATUSES, edits.status, fields.status),
    ...(isChange || (role === 'target' && sense !== undefined)
      ? { sense: oneOf(SENSES, edits.sense, sense ?? 'unstated'), basis: basis ?? 'total' }
      : {}),
    ...(doubt === '' ? {} : { doubt }),
  };
  return { ...option, fields: own };
}
