import * as v from 'valibot';
import { idSchema, textSchema } from './evidence.ts';

/**
 * Ids that were published once and are no longer in use: what replaces each of them, or why it was withdrawn.
 */

/**
 * The kinds of ids that an address, an embed, a deck or a file may contain. A county is identified by its
 * code.
 */
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
  county: '地区',
  conflict: '分歧',
  check: '验算',
};

export const aliasSchema = v.strictObject({
  kind: v.picklist(ALIAS_KINDS),
  /** The id as it was published. */
  from: idSchema,
  /** The id that replaces it, of the same kind; null where nothing does. */
  to: v.nullable(idSchema),
  /** The reason, in our own words, for readers who follow an old link. */
  reason: textSchema,
  date: v.pipe(v.string(), v.isoDate('不是日期（YYYY-MM-DD）')),
});

export const publishedAliasSchema = v.strictObject({
  ...aliasSchema.entries,
  /** Where `to` is found: pages of domains for a panel or record, the document for an evidence. */
  at: v.optional(v.array(idSchema)),
});

export const aliasesShardSchema = v.strictObject({
  version: textSchema,
  aliases: v.array(publishedAliasSchema),
});

export type Alias = v.InferOutput<typeof aliasSchema>;
export type PublishedAlias = v.InferOutput<typeof publishedAliasSchema>;

/** What readers who follow an old link are told. */
export const withdrawnText = ({ kind, date, reason }: Alias): string =>
  `这个${ALIAS_KIND_LABEL[kind]}已于${date}撤下：${reason.replace(/。$/, '')}。`;

/** The title that host pages show in place of a withdrawn panel. */
export const WITHDRAWN_TITLE = '这幅图已撤下';

/** Looks up an id that the dataset does not have; undefined where no alias is recorded for it. */
export type FindAlias = (kind: AliasKind, id: string) => PublishedAlias | undefined;

export function indexAliases(aliases: readonly PublishedAlias[]): FindAlias {
  const byKey = new Map(aliases.map((alias) => [`${alias.kind} ${alias.from}`, alias]));
  return (kind, id) => byKey.get(`${kind} ${id}`);
}
