import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PageFoot } from '../../../src/app/PageFoot.tsx';
import type { CoreShard } from '../../../src/model/published/dataset.ts';
import { QueryProvider } from '../../../src/queries/QueryProvider.tsx';
import { demoDataset } from '../../support/demoCities.ts';

const { core } = demoDataset('demoCity');

function draw(footer: Partial<CoreShard['site']['footer']>) {
  const own = { ...core, site: { ...core.site, footer: { ...core.site.footer, ...footer } } };
  render(
    <QueryProvider client={new QueryClient()} reloadPage={() => undefined}>
      <PageFoot core={own} />
    </QueryProvider>,
  );
  return screen.getByRole('contentinfo').textContent ?? '';
}

describe('the footer of a government page', () => {
  it('draws what the owner has filled in, with the day as a date', () => {
    const text = draw({
      organiser: '甲市人民政府办公室',
      undertaker: '甲市大数据中心',
      contact: '000-0000000',
      filingNumber: '甲ICP备00000000号',
      siteCode: '0000000000',
      correctionsUrl: '#找错',
      updated: '2026-03-05',
    });
    expect(text).toContain('主办单位：甲市人民政府办公室承办单位：甲市大数据中心');
    expect(text).toContain('更新日期：2026年3月5日');
    expect(screen.getByRole('link', { name: '我为政府网站找错' })).toBeTruthy();
  });

  it('draws nothing in the place of what is not', () => {
    const text = draw({});
    expect(text).not.toMatch(/主办|承办|备案|标识码|更新日期|找错/);
    expect(text).toContain(`数据版本 ${core.version.slice(0, 8)}`);
  });
});
