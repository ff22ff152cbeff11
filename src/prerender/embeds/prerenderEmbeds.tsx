import type { Frozen } from '../../model/authored/frozen.ts';
import { listFrozenChanges } from '../../model/embed/frozenChanges.ts';
import { indexAliases, withdrawnText } from '../../model/fields/alias.ts';
import { embedPath } from '../../model/paths.ts';
import type { Change } from '../../model/published/revision.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import type { Dataset } from '../readDataset.ts';
import { FrozenNotice, type FrozenNow } from './FrozenNotice.tsx';
import { type EmbedOptions, panelPage } from './panelPage.tsx';

/** Prerenders the embed page of every panel: text by site path. */
export function prerenderEmbeds(dataset: Dataset, options: EmbedOptions): Map<string, string> {
  return new Map(
    dataset.panels.map((panel) => [
      embedPath(panel.data.spec.id, options.version),
      panelPage(dataset, panel, options),
    ]),
  );
}

/**
 * Prerenders the pages of a frozen version: its own figures in today's components, each with a line that says
 * so and lists later corrections. `changes` are all corrections of the dataset.
 */
export function prerenderFrozen(
  current: Dataset,
  frozen: Dataset,
  { version, date }: Frozen,
  {
    changes,
    ...options
  }: Pick<EmbedOptions, 'script' | 'styles' | 'hasPng'> & { changes: readonly Change[] },
): Map<string, string> {
  const byId = new Map(current.panels.map(({ data }) => [data.spec.id, data]));
  const find = indexAliases(current.aliases);
  const titlesOf = ({ core }: Dataset) => {
    const titles = new Map(core.documents.map(({ id, shortTitle }) => [id, shortTitle]));
    return (doc: string) => titles.get(doc);
  };
  const context = { changes, find, titles: { before: titlesOf(frozen), now: titlesOf(current) } };
  const nowOf = (data: PanelData): FrozenNow => {
    const { id } = data.spec;
    const alias = byId.has(id) ? undefined : find('panel', id);
    const now = byId.get(alias?.to ?? id);
    if (!now) return { state: 'gone', why: alias ? withdrawnText(alias) : null };
    return {
      state: 'shown',
      panel: now.spec.id,
      title: alias ? now.spec.title : null,
      changes: listFrozenChanges(data, now, context),
    };
  };
  return prerenderEmbeds(frozen, {
    ...options,
    version,
    noticeOf: (data) => <FrozenNotice date={date} now={nowOf(data)} />,
  });
}
