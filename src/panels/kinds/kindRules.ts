import type { KindRules, Offer } from './checks.ts';
import * as registered from './registry.ts';

const RULES: ReadonlyMap<string, KindRules> = new Map(Object.entries(registered));

export const KIND_NAMES: readonly string[] = [...RULES.keys()];

/** The rules of a panel's kind; null where no kind has that name. */
export const rulesOf = ({ kind }: { readonly kind: string }): KindRules | null => RULES.get(kind) ?? null;

/** The name of a kind that offers itself; its id where it does not. */
export const kindLabel = (kind: string): string => RULES.get(kind)?.offer?.label ?? kind;

/** From this place on a kind takes what no picture suits. */
const LAST = 8;

/** The kinds that offer themselves for new records, in the order in which they are tried. */
export const OFFERING: ReadonlyArray<{
  readonly kind: string;
  readonly offer: Offer;
  readonly isLast: boolean;
}> = Array.from(RULES)
  .flatMap(([kind, { offer }]) => (offer ? [{ kind, offer, isLast: offer.order >= LAST }] : []))
  .sort((a, b) => a.offer.order - b.offer.order);
