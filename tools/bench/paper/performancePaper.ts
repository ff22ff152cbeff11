import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Access to docs/performance.md, whose prose is written by hand and whose tables are written by the benches.
 * Each table is between two comments that name its section, so that a bench replaces only its own.
 */
export const PAPER = 'docs/performance.md';

export const SECTIONS = [
  'suite',
  'site',
  'weekly',
  'script',
  'disk',
  'hosts',
  'lighthouse',
  'embeds',
  'data',
  'demand',
  'engines',
] as const;
export type Section = (typeof SECTIONS)[number];

const startOf = (section: Section): string => `<!-- measured: ${section} -->\n`;
const endOf = (section: Section): string => `\n<!-- /measured: ${section} -->`;

/** The span of a section's text in the paper. Throws where its comments are missing. */
function findSection(paper: string, section: Section): { from: number; to: number } {
  const start = paper.indexOf(startOf(section));
  const from = start + startOf(section).length;
  const to = paper.indexOf(endOf(section), start);
  if (start < 0 || to < 0) throw new Error(`${PAPER} has no section "${section}"`);
  return { from, to };
}

/** The text between the comments of a section. */
export function readSection(paper: string, section: Section): string {
  const { from, to } = findSection(paper, section);
  return paper.slice(from, to);
}

/** Replaces the text between the comments of a section; everything else stays as it is. */
export function withSection(paper: string, section: Section, text: string): string {
  const { from, to } = findSection(paper, section);
  return paper.slice(0, from) + text.trim() + paper.slice(to);
}

/** Today as YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/**
 * Prints what a bench measured. Only a complete run replaces its section, because a shortened one measures
 * less.
 */
export function reportSection(section: Section, text: string, isWhole: boolean): void {
  console.log(`\n${text}`);
  if (isWhole) writeFileSync(PAPER, withSection(readFileSync(PAPER, 'utf8'), section, text));
  console.error(isWhole ? `已写入 ${PAPER}（${section}）` : `缩短的测量，未写入 ${PAPER}（${section}）`);
}
