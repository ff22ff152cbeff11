import type { Site } from '../../../src/model/authored/source.ts';
import type { Finding } from '../read/finding.ts';
import type { Authored } from '../read/readAuthored.ts';

const FOOTER_LABEL: Readonly<Record<keyof Site['footer'], string>> = {
  organiser: '主办单位',
  undertaker: '承办单位',
  contact: '联系方式',
  filingNumber: '备案号',
  siteCode: '网站标识码',
  correctionsUrl: '“我为政府网站找错”地址',
  updated: '更新日期',
};

/** Lists what is missing for publication: fields that only an owner can fill in. */
export function checkPublication({ site }: Authored): Finding[] {
  const finding = (field: string, message: string): Finding => ({
    file: 'data/site.json',
    recordId: field,
    message,
  });
  const footer = Object.entries(site.footer)
    // Not every site has an undertaker beside its organiser.
    .filter(([field, value]) => value === null && field !== 'undertaker')
    .map(([field]) =>
      finding(`footer.${field}`, `未填写${FOOTER_LABEL[field as keyof Site['footer']]}，页脚不显示这一项`),
    );
  const { boundaries, approvalNumber, publisher } = site.map;
  return [
    ...(boundaries !== null && approvalNumber === null
      ? [
          finding(
            'map.approvalNumber',
            '界线图没有审图号；填写审图号，或将 boundaries 改为 null，只用方格示意图',
          ),
        ]
      : []),
    ...(boundaries !== null && publisher === null ? [finding('map.publisher', '未填写地图的发布单位')] : []),
    ...footer,
    ...(site.publicUrl === null ? [finding('publicUrl', '未填写网站的公开地址')] : []),
  ];
}
