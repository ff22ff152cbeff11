import type { Site } from '../model/authored/source.ts';
import type { CountyShapes } from './countyShapes.ts';

export type MapApproval = Pick<Site['map'], 'approvalNumber' | 'publisher' | 'tiles'>;

/** The caption that a map must carry, with or without an approval number. */
export function mapCaption({ approvalNumber, publisher }: MapApproval): string {
  const parts = [
    '示意图，界线不作为划界依据',
    approvalNumber === null ? '未标注审图号' : `审图号：${approvalNumber}`,
    ...(publisher === null ? [] : [publisher]),
  ];
  return parts.join(' · ');
}

/** The caption of either drawing of the counties. */
export const drawingCaption = (kind: CountyShapes['kind'], approval: MapApproval): string =>
  kind === 'bounds'
    ? mapCaption(approval)
    : approval.tiles === 'in-code-order'
      ? '方格示意图：每处一格，按区划代码排列，不表示位置、面积和界线'
      : '方格示意图：每县一格，大致保持相邻位置，不表示面积和界线';
