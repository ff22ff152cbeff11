import { useId } from 'react';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { KIND_LABEL } from '../../model/fields/vocabulary.ts';
import { pathToDomain, pathToParagraph, pathToReview } from '../../model/paths.ts';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import { recordFace, statusText } from '../../model/text/face.ts';
import { recordCaveat } from '../../model/text/recordText.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { TABLE_ROLES } from '../../ui/input/tableRoles.ts';
import { DotLine } from '../../ui/page/DotLine.tsx';
import { CellPicture } from './CellPicture.tsx';
import styles from './Row.module.css';
import { useRowTools } from './rowTools.ts';

/** A number, both ends of a change, or the quoted words of a fact. */
function ValueCell({ row }: { row: CatalogueRow }) {
  const start = useRowTools().startOf(row);
  return (
    <>
      {start ? (
        <>
          <FigureControl record={start} size="inline" named={start.name === row.name} />
          {' → '}
        </>
      ) : null}
      <FigureControl record={row} size="inline" words={row.words} />
      {start ? <span className={styles.scope}>起点：{recordFace(start).period}</span> : null}
      <CellPicture row={row} />
    </>
  );
}

/** Whether nothing is open about a figure, and nothing was. */
const isClear = (row: CatalogueRow): boolean => recordCaveat(row) === null && row.settled === undefined;

/** What is open about a figure, in words, with a link to where it is explained. */
function DoubtCell({ row }: { row: CatalogueRow }) {
  const caveat = recordCaveat(row);
  const { doubt, disagreement, settled } = recordFace(row).parts;
  const words = [disagreement, doubt].filter((word) => word !== undefined).join('、');
  if (caveat)
    return (
      <AppLink to={pathToReview(caveat.id)} label={`${row.name}：${words}，查看校核`}>
        {words}
      </AppLink>
    );
  const [id] = row.settled ?? [];
  return id === undefined ? '—' : <AppLink to={pathToReview(id)}>{settled}</AppLink>;
}

/** What a record is, and whether it was worked out. */
const natureOf = (row: CatalogueRow): string =>
  [statusText(row) ?? KIND_LABEL[row.kind], recordFace(row).parts.derived]
    .filter((word) => word !== undefined)
    .join(' · ');

/** One record. The roles restore what a browser drops where a row is laid out as a grid or as a card. */
export function Row({ row, index }: { row: CatalogueRow; index: number }) {
  const { domainName, titleOf, isPicked, whyNot, onPick } = useRowTools();
  const reason = useId();
  const face = recordFace(row);
  const picked = isPicked(row);
  const why = picked ? null : whyNot(row);
  const name = row.text ?? row.name;
  return (
    <tr
      {...TABLE_ROLES.row}
      className={styles.row}
      data-row={row.id}
      data-picked={picked}
      aria-rowindex={index + 2}
    >
      <td {...TABLE_ROLES.cell} className={styles.pick}>
        <label>
          <input
            type="checkbox"
            checked={picked}
            aria-label={`选${name}，${face.figure ?? ''}，${face.period}`}
            aria-disabled={why !== null}
            aria-describedby={why === null ? undefined : reason}
            onChange={() => onPick(row)}
          />
        </label>
      </td>
      <th {...TABLE_ROLES.rowHeader} scope="row" className={styles.name}>
        {name}{' '}
        <span className={styles.scope}>
          <DotLine parts={face.group === null ? [face.scope] : [face.scope, face.group]} />
        </span>
        {why === null ? null : (
          <span id={reason} className={styles.why}>
            不能加入：{why}
          </span>
        )}
      </th>
      <td {...TABLE_ROLES.cell} className={styles.value} data-words={row.words !== undefined}>
        <ValueCell row={row} />
      </td>
      <td {...TABLE_ROLES.cell} className={styles.wide}>
        <AppLink to={pathToDomain(row.domain)}>{domainName(row.domain)}</AppLink>
      </td>
      <td {...TABLE_ROLES.cell} className={styles.wide}>
        {row.department ?? '原文未写部门'}
      </td>
      <td {...TABLE_ROLES.cell}>{face.period}</td>
      <td {...TABLE_ROLES.cell}>{natureOf(row)}</td>
      <td {...TABLE_ROLES.cell}>
        {row.passages.map(({ doc, paragraph, evidence }) => (
          <AppLink key={doc} className={styles.passage} to={pathToParagraph(doc, paragraph, evidence)}>
            {titleOf(doc)}第{paragraph}段
          </AppLink>
        ))}
      </td>
      <td {...TABLE_ROLES.cell} className={styles.doubt} data-clear={isClear(row)}>
        <DoubtCell row={row} />
      </td>
    </tr>
  );
}
