/** What a name has more than the thing itself, where the figure is a change of it or what is new of it. */
const ADDED = /^新增|(?:增长|下降)$/u;

/** Whether a figure of a name answers a target of another: 绿地率 and 绿地率目标, 新增就业 and 就业目标. */
export function answersTarget(target: string, name: string): boolean {
  const base = /^(.{2,})目标$/u.exec(target)?.[1];
  return base !== undefined && (name === base || name.replace(ADDED, '') === base.replace(ADDED, ''));
}
