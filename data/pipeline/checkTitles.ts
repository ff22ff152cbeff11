import { panelRecordIds } from '../../src/model/panelSpec.ts';
import { formatQuantity } from '../../src/model/quantity.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import type { Finding } from './finding.ts';
import { type AuthoredRecord, recordQuantity } from './listRecords.ts';
import { withWord } from './publishRecords.ts';
import type { Authored } from './readAuthored.ts';

const numeralsOf = (text: string): string[] => text.match(/[0-9]+(?:\.[0-9]+)?/g) ?? [];

/** How a title may say a record's figure: in full, or without the unit; magnitude and qualifier stay. */
function phrasesOf(entry: AuthoredRecord): string[] {
  const figures = entry.evidence.map(({ figure }) => figure).filter((figure) => /[0-9]/.test(figure));
  const quantity = recordQuantity(entry);
  if (!quantity) return figures;
  const { per: _, ...said } = withWord(quantity, figures[0]);
  return [...figures, formatQuantity(said), formatQuantity({ ...said, unit: '' })];
}

const yearsOf = ({ record: { period } }: AuthoredRecord): string[] =>
  [period.from, period.to].flatMap((year) => (year === undefined ? [] : [`${year}年`]));

/** Every numeral of a panel's title is a figure of its own records, or a year of theirs. */
export function checkTitles(authored: Authored, { byId }: AuthoredIndex): Finding[] {
  return Object.entries(authored.panels).flatMap(([domain, panels]) =>
    panels.flatMap((panel): Finding[] => {
      const said = panelRecordIds(panel)
        .flatMap((id) => byId.get(id) ?? [])
        .flatMap((entry) => [...phrasesOf(entry), ...yearsOf(entry)])
        .filter((phrase) => panel.title.includes(phrase));
      const known = new Set(said.flatMap(numeralsOf));
      return numeralsOf(panel.title)
        .filter((numeral) => !known.has(numeral))
        .map((numeral) => ({
          file: `data/panels/${domain}.json`,
          recordId: panel.id,
          message: `标题中的“${numeral}”不是本面板的数字，或缺数量级、限定词：${panel.title}`,
        }));
    }),
  );
}
