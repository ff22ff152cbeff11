import { useCallback, useMemo } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { useRowRecords } from '../../evidence/useRowRecords.ts';
import { pathToAll, pathToCompare } from '../../model/paths.ts';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { FACETS, selectRows } from '../../model/select/catalogueFilter.ts';
import { barScales } from '../../model/select/cellBars.ts';
import type { Catalogue } from '../../queries/catalogue.ts';
import { useCatalogueParams } from '../../state/filterParams.ts';
import { saveBlob } from '../../ui/files/saveFile.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { FilterBar } from '../../ui/input/FilterBar.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { usePrinting } from '../../ui/page/usePrinting.ts';
import styles from './CatalogueList.module.css';
import { catalogueFilters } from './catalogueFilters.ts';
import { PickBar } from './PickBar.tsx';
import { RowTable } from './RowTable.tsx';
import { type RowTools, RowToolsContext } from './rowTools.ts';
import { usePicks } from './usePicks.ts';

/** More rows than this are not put on paper: what is printed is to be read. */
const MOST_PRINTED = 3000;

export interface CatalogueListProps {
  readonly core: CoreShard;
  readonly catalogue: Catalogue;
}

/** The rows with their filters, their order, and what is done with the picked ones. */
export function CatalogueList({ core, catalogue }: CatalogueListProps) {
  const { directory, rows: all, complete } = catalogue;
  const { query, basket, choose } = useCatalogueParams();
  const printing = usePrinting();
  const byId = useMemo(() => new Map(all.map((row) => [row.id, row])), [all]);
  const selected = useMemo(() => selectRows(all, query), [all, query]);
  const startOf = useCallback(
    (row: CatalogueRow) => (row.from === undefined ? undefined : byId.get(row.from)),
    [byId],
  );
  const picks = usePicks(core, all, byId);
  // Where indicators are picked for a comparison, those that may join it come first.
  const rows = useMemo(() => {
    if (basket === null || query.sort !== null) return selected.rows;
    const joins = new Set(
      selected.rows.filter((row) => picks.tools.isPicked(row) || picks.tools.whyNot(row) === null),
    );
    return [...joins, ...selected.rows.filter((row) => !joins.has(row))];
  }, [basket, query, selected, picks.tools]);
  const scales = useMemo(() => barScales(rows, startOf), [rows, startOf]);
  const names = useMemo(
    () => ({
      domainName: (domain: string) => core.domains.find(({ id }) => id === domain)?.name ?? domain,
      titleOf: (doc: string) => directory.titles[doc] ?? doc,
    }),
    [core, directory],
  );
  const tools = useMemo(
    (): RowTools => ({ ...names, ...picks.tools, startOf, scales }),
    [names, picks.tools, startOf, scales],
  );
  const records = useRowRecords(byId);
  const filtered = FACETS.some((facet) => query[facet] !== null) || query.sort !== null;
  const visible = useMemo(() => new Set(rows), [rows]);
  const hidden = picks.rows.filter((row) => !visible.has(row)).length;
  const printed = (picks.rows.length > 0 ? picks.rows : rows).slice(0, MOST_PRINTED);
  if (!complete && filtered) return <Loading what={`${directory.rows}条记录`} />;
  const save = async (chosen: readonly CatalogueRow[]) => {
    const { saveCatalogueSheet } = await import('./catalogueSheet.ts');
    const file = `${core.site.city}“${core.site.period.label}”全部指标.xlsx`;
    await saveCatalogueSheet(chosen, { ...names, startOf }, file, core.site.notice);
  };
  const copy = async (chosen: readonly CatalogueRow[]) => {
    const { copyCatalogue } = await import('./catalogueSheet.ts');
    await copyCatalogue(chosen, { ...names, startOf }, core.site.notice);
  };
  const report = async (chosen: readonly CatalogueRow[]) => {
    const { buildReport, writeReport } = await import('./writeReport.ts');
    const day = new Date();
    const file = `${core.site.city}“${core.site.period.label}”${chosen.length}条.docx`;
    saveBlob(file, await writeReport(buildReport(chosen, core, names.titleOf, day), day));
  };
  return (
    <>
      {basket === null ? null : (
        <p className={styles.basket}>
          正在为比较挑选指标：
          {picks.comparison.together.map(({ record }) => record.name).join('、')}
          。可比的才能加入，排在前面；其余写明原因。
          <AppLink to={pathToCompare(basket)}>回到比较（{basket.length}项）</AppLink>
          <AppLink to={pathToAll({ ...selected.filters, sort: query.sort })}>不再挑选</AppLink>
        </p>
      )}
      <FilterBar label="筛选和排序" filters={catalogueFilters(selected, query, names)} onChoose={choose} />
      <PickBar
        picked={picks.rows}
        hidden={hidden}
        shown={rows}
        comparison={basket === null ? picks.comparison : null}
        startOf={startOf}
        onClear={picks.clear}
        onSave={save}
        onCopy={copy}
        onReport={report}
      />
      <output className={styles.note}>
        {complete ? '' : `先列出前${rows.length}条，其余正在读取，共${directory.rows}条。`}
        {complete && rows.length === 0 ? '没有符合的记录，请放宽筛选。' : ''}
        {rows.length > 1 && scales.size > 0
          ? '横条只在列出的同单位数字之间比较，占比以100%为满格；负数朝左。'
          : ''}
      </output>
      <RowToolsContext.Provider value={tools}>
        <RowTable
          caption={`全部指标，${rows.length}条`}
          rows={printing ? printed : rows}
          sort={query.sort}
          onSort={(sort) => choose({ sort })}
          whole={printing}
        />
      </RowToolsContext.Provider>
      <OpenCard byId={records} />
    </>
  );
}
