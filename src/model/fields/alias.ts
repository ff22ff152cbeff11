import * as v from 'valibot';
import { idSchema, textSchema } from './evidence.ts';

/** Ids that were published once and name nothing any more: where their matter stands now, or why it is gone. */

/** Whatever an address, an embed, a deck or a file may name. A county is named by its code. */
export const ALIAS_KINDS = [
  'panel',
  'record',
  'indicator',
  'evidence',
  'document',
  'deck',
  'domain',
  'county',
  'conflict',
  'check',
] as const;

export type AliasKind = (typeof ALIAS_KINDS)[number];

export const ALIAS_KIND_LABEL: Readonly<Record<AliasKind, string>> = {
  panel: '面板',
  record: '数据',
  indicator: '指标',
  evidence: '出处',
  document: '文件',
  deck: '放映稿',
  domain: '领域',
  county: '县（区、市）',
  conflict: '分歧',
  check: '验算',
};

export const aliasSchema = v.strictObject({
  kind: v.picklist(ALIAS_KINDS),
  /** The id that was published. */
  from: idSchema,
  /** What stands for it now, of the same kind; null where nothing does. */
  to: v.nullable(idSchema),
  /** For those who come by an old link, in our words. */
  reason: textSchema,
  date: v.pipe(v.string(), v.isoDate('不是日期（YYYY-MM-DD）')),
});

export const publishedAliasSchema = v.strictObject({
  ...aliasSchema.entries,
  /** Where `to` stands: pages of domains for a panel or record, the document for an evidence. */
  at: v.optional(v.array(idSchema)),
});

export const aliasesShardSchema = v.strictObject({
  version: textSchema,
  aliases: v.array(publishedAliasSchema),
});

export type Alias = v.InferOutput<typeof aliasSchema>;
export type PublishedAlias = v.InferOutput<typeof publishedAliasSchema>;

/** For those who come by an old link. */
export const withdrawnText = ({ kind, date, reason }: Alias): string =>
  `这个${ALIAS_KIND_LABEL[kind]}已于${date}撤下：${reason.replace(/。$/, '')}。`;

/** What stands in place of a panel that is gone, on pages of other people. */
export const WITHDRAWN_TITLE = '这幅图已撤下';

/** Looks an id up that names nothing; undefined where nobody said what became of it. */
export type FindAlias = (kind: AliasKind, id: string) => PublishedAlias | undefined;

export function indexAliases(aliases: readonly PublishedAlias[]): FindAlias {
  const byKey = new Map(aliases.map((alias) => [`${alias.kind} ${alias.from}`, alias]));
  return (kind, id) => byKey.get(`${kind} ${id}`);
}
