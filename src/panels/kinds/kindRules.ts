import type { KindRules } from './checks.ts';
import * as registered from './registry.ts';

const RULES: ReadonlyMap<string, KindRules> = new Map(Object.entries(registered));

export const KIND_NAMES: readonly string[] = [...RULES.keys()];

/** The rules of a panel's kind; null where no kind has that name. */
export const rulesOf = ({ kind }: { readonly kind: string }): KindRules | null => RULES.get(kind) ?? null;
