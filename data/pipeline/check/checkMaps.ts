import { panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { Region } from '../../../src/model/authored/source.ts';
import { countyFinder, selectCounties } from '../../../src/model/select/counties.ts';
import { panelValues, selectCountyValues } from '../../../src/model/select/countyValues.ts';
import { rulesOf } from '../../../src/panels/kinds/kindRules.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { recordsInCounties, toValued } from '../read/fillMaps.ts';
import type { Finding } from '../read/finding.ts';
import type { Original } from '../read/originals.ts';
import type { Authored } from '../read/readAuthored.ts';

/**
 * Checks that a map shows every mentioned county and figures of one date only, and that no county named by a
 * text is shown as not mentioned.
 */
export function checkMaps(
  authored: Authored,
  index: AuthoredIndex,
  originals: ReadonlyMap<string, Original>,
): Finding[] {
  return [...checkLists(authored, index), ...checkUnmentioned(authored, index, originals)];
}

/**
 * A map panel with an incomplete list of county facts would show a county as not mentioned that is mentioned
 * elsewhere.
 */
function checkLists(authored: Authored, index: AuthoredIndex): Finding[] {
  const { regions, site } = authored;
  const counties = selectCounties(regions, site.region);
  const countyOf = countyFinder(regions, site.region);
  const nameOf = (region: string) => index.regions.get(countyOf(region) ?? region)?.name ?? region;
  return Object.entries(authored.panels).flatMap(([domain, panels]) =>
    panels.flatMap((panel): Finding[] => {
      const at = { file: `data/panels/${domain}.json`, recordId: panel.id };
      const rules = rulesOf(panel);
      if (panelRecordIds(panel).length === 0) {
        // The rules of a panel of one indicator say which figures it lacks.
        if (rules?.listsCounties && panel.indicator !== undefined) return [];
        const none = rules?.listsCounties && counties.length === 0;
        return [{ ...at, message: none ? '这里没有县（区、市），没有地图可画' : '没有记录可画' }];
      }
      if (!rules?.listsCounties) return [];
      const listed = panel.records.flatMap((id) => index.byId.get(id) ?? []).map(toValued);
      if (panelValues(listed, regions, site.region, panel.indicator !== undefined) !== null) {
        const sets = rules.oneDate ? selectCountyValues(listed, counties) : [];
        const shown = new Set([...(sets[0]?.values.values() ?? [])].flat().map(({ id }) => id));
        const beside = listed.filter(({ id }) => !shown.has(id));
        if (!rules.oneDate || beside.length === 0) return [];
        const labels = [...new Set(listed.map(({ period }) => period.label))];
        return [
          {
            ...at,
            message: `地图的县值不是同一时点、同一口径：${beside.map(({ id }) => id).join('、')}；写 indicator 和 year，记录留空由构建填入`,
            expected: '一个时点',
            found: labels.join('、'),
          },
        ];
      }
      const ids = new Set(panel.records);
      return recordsInCounties(domain, authored, index.records)
        .filter(({ id }) => !ids.has(id))
        .map(({ id, record }) => ({
          ...at,
          message: `地图没有列出 ${id}，${nameOf(record.region)}会画成没有说到；可将 records 留空，由构建列出`,
        }));
    }),
  );
}

const SUFFIX = /(?:自治县|自治州|街道|[县区市旗镇乡州盟])$/;
const BEFORE = '(?:^|[、，,。；;：:（(“和与及在\\s])';
const AFTER = '(?:$|[、，,。；;：:）)”和与及等\\s])';

/**
 * Matches a county by its full name, or by its short name where that is a word by itself: 安定 may also be an
 * ordinary word. A name such as 城区 does not match at the end of 市城区, so it has to be a word by itself as
 * well.
 */
function namePattern(name: string): RegExp {
  const short = name.replace(SUFFIX, '');
  return short.length < 2 ? new RegExp(`${BEFORE}${name}`) : new RegExp(`${name}|${BEFORE}${short}${AFTER}`);
}

export interface UnmentionedCounty {
  readonly doc: string;
  /** The paragraph that names it. */
  readonly paragraph: number;
  readonly region: Region;
}

/** Counties without records that the city's own texts name. */
export function listUnmentioned(
  { regions, site, documents }: Authored,
  index: AuthoredIndex,
  originals: ReadonlyMap<string, Original>,
): UnmentionedCounty[] {
  const countyOf = countyFinder(regions, site.region);
  const mentioned = new Set(index.records.map(({ record }) => countyOf(record.region)));
  const unmentioned = selectCounties(regions, site.region).filter(({ id }) => !mentioned.has(id));
  return documents
    .filter(({ region }) => region === site.region)
    .flatMap(({ id }) =>
      (originals.get(id)?.lines ?? []).flatMap(({ n, text }) =>
        unmentioned
          .filter(({ name }) => namePattern(name).test(text))
          .map((region) => ({ doc: id, paragraph: n, region })),
      ),
    );
}

/** A county without records must not be named in any of the city's own texts. */
const checkUnmentioned = (...data: Parameters<typeof listUnmentioned>): Finding[] =>
  listUnmentioned(...data).map(({ doc, paragraph, region }) => ({
    file: `data/documents/${doc}.json`,
    recordId: doc,
    message: `第 ${paragraph} 段提到${region.name}，而没有一条记录说到它`,
  }));
