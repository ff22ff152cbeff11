/** The quoted words before a quote: heads of its table, then its context. */
export const leadWords = ({
  heads = [],
  context,
}: {
  readonly heads?: ReadonlyArray<{ readonly quote: string }> | undefined;
  readonly context?: string | undefined;
}): string[] => [...heads.map(({ quote }) => quote), ...(context === undefined ? [] : [context])];
