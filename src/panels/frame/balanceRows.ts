const COLUMNS = 12;

/** Widens the last panel of a row that would leave a hole in the 12-column grid. */
export function balanceRows<T extends { readonly span: number }>(panels: readonly T[]): T[] {
  const balanced = panels.map((panel) => ({ ...panel }));
  let used = 0;
  balanced.forEach((panel, index) => {
    used = used + panel.span > COLUMNS ? panel.span : used + panel.span;
    const next = panels[index + 1];
    const closes = next === undefined || used + next.span > COLUMNS;
    if (closes && used < COLUMNS) {
      balanced[index] = { ...panel, span: panel.span + COLUMNS - used };
      used = COLUMNS;
    }
    if (used === COLUMNS) used = 0;
  });
  return balanced;
}
