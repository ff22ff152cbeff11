import type { Site } from '../model/authored/source.ts';
import type { CountyShapes } from './countyShapes.ts';

export type MapApproval = Pick<Site['map'], 'approvalNumber' | 'publisher'>;

/** What a map without approval must say, and one with approval as well. */
export function mapCaption({ approvalNumber, publisher }: MapApproval): string {
  const parts = [
    '示意图，界线不作为划界依据',
    approvalNumber === null ? '未标注审图号' : `审图号：${approvalNumber}`,
    ...(publisher === null ? [] : [publisher]),
  ];
  return parts.join(' · ');
}

/** What stands under either drawing of the counties. */
export const drawingCaption = (kind: CountyShapes['kind'], approval: MapApproval): string =>
  kind === 'bounds' ? mapCaption(approval) : '方格示意图：每县一格，大致保持相邻位置，不表示面积和界线';
