import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import { TableBody } from '../../table/TableBody.tsx';

/** The records as rows. */
export function Body({ data }: BodyProps) {
  return <TableBody data={data} />;
}
