import { RecordEntry } from '../../evidence/RecordEntry.tsx';
import { pathToDomain, pathToParagraph, pathToReview } from '../../model/paths.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { recordCaveat, selectEvidence } from '../../model/text/recordText.ts';

export interface NoscriptEvidenceProps {
  readonly page: string;
  readonly records: readonly PublishedRecord[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** Route paths that the page links to and only the app can show. */
  readonly others: readonly string[];
}

/**
 * The evidence below a prerendered page for readers without scripts. Its elements have the app's route paths
 * as ids, so that the page's hash links, which the app would handle, lead here without it.
 */
export function NoscriptEvidence({ page, records, byId, others }: NoscriptEvidenceProps) {
  const taken = new Set<string>();
  const free = (ids: readonly string[]) => {
    const own = [...new Set(ids)].filter((id) => !taken.has(id));
    for (const id of own) taken.add(id);
    return own;
  };
  return (
    <section id="words">
      <p>
        {others.map((id) => (
          <span key={id} id={id} />
        ))}
        此浏览器没有运行脚本。下面列出本页每个数字的原文用语与出处，点数字、标记和来源都会到这里；地图、文件原文、校核、投影和查找需要启用脚本。
      </p>
      <h2>原文用语与出处</h2>
      <ul>
        {records.map((record) => {
          const caveat = recordCaveat(record);
          const anchors = free([
            ...selectEvidence(record, byId).map(({ doc, paragraph, id }) =>
              pathToParagraph(doc, paragraph, id),
            ),
            ...(caveat ? [pathToReview(caveat.id)] : []),
          ]);
          return (
            <RecordEntry
              key={record.id}
              id={pathToDomain(page, undefined, record.id)}
              record={record}
              byId={byId}
              anchors={anchors}
            />
          );
        })}
      </ul>
    </section>
  );
}
