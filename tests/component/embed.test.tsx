import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbedIndex } from '../../src/model/published/embedIndex.ts';
import { datasetFiles, renderApp } from './renderApp.tsx';
import { withPublicUrl } from './withPublicUrl.ts';

vi.mock('../../src/charts/ChartHost.tsx', () => ({
  ChartHost: ({ sentence }: { sentence: string }) => <div role="img" aria-label={sentence} />,
}));

const rendering = { encoding: 'UTF-8', isDrawn: true, isStyled: true, isScripted: true };
const renderEmbed = vi.hoisted(() => vi.fn());
vi.mock('../../src/panels/actions/embed/renderEmbed.ts', () => ({ renderEmbed }));
beforeEach(() => {
  renderEmbed.mockReset();
  renderEmbed.mockResolvedValue(rendering);
});

const TITLE = '公交线路640公里，新建自行车道42公里';
const HERE = 'http://localhost:3000/';

const index = (frozen: boolean): EmbedIndex => ({
  version: 'abc123def456',
  panels: { 'travel-key': { picture: 600, table: 900, compact: 440 } },
  frozen: frozen ? ['abc123def456'] : [],
});

const withIndex = (files: Record<string, string>, frozen = false): Record<string, string> => ({
  ...files,
  'embed/index.json': JSON.stringify(index(frozen)),
});

async function openDialog(files = withIndex(datasetFiles())) {
  const { user } = renderApp('#/d/travel', files);
  const opener = await screen.findByRole('button', { name: `嵌入：${TITLE}` });
  await user.click(opener);
  const dialog = await screen.findByRole('dialog', { name: `嵌入：${TITLE}` });
  await within(dialog).findByLabelText('嵌入代码');
  const snippet = () => within(dialog).getByLabelText<HTMLTextAreaElement>('嵌入代码').value;
  const frame = () => dialog.querySelector('iframe');
  const choose = (name: string) => user.click(within(dialog).getByRole('radio', { name }));
  return { user, opener, dialog, snippet, frame, choose };
}

describe('the embed dialog', () => {
  it('opens from the panel with the frame that needs nothing, shows it, and gives the focus back', async () => {
    const { user, opener, dialog, snippet, frame } = await openDialog();
    expect(snippet().split('\n')[0]).toBe(
      `<iframe src="${HERE}embed/travel-key.html" title="${TITLE}" width="100%" height="600" frameborder="0" loading="lazy" allow="fullscreen" style="height:600px!important"></iframe>`,
    );
    expect(snippet()).toContain(`\n<p><a href="${HERE}embed/travel-key.html">${TITLE}</a>，来源：`);
    expect(frame()).toHaveAttribute('src', `${HERE}embed/travel-key.html`);
    expect(frame()).toHaveAttribute('height', '600');
    expect(dialog).toHaveTextContent('网站没有填写公开地址');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(opener).toHaveFocus();
  });

  it('writes ground, view and width into snippet and preview alike', async () => {
    const { user, dialog, snippet, frame, choose } = await openDialog();
    await choose('深色');
    await choose('表格');
    await choose('固定');
    const field = within(dialog).getByLabelText('宽度，px');
    await user.clear(field);
    await user.type(field, '480');
    expect(snippet()).toContain('embed/travel-key.html#dark-table"');
    expect(snippet()).toContain('width="480" height="900"');
    expect(snippet()).toContain('style="max-width:100%;height:900px!important"');
    expect(frame()).toHaveAttribute('src', `${HERE}embed/travel-key.html#dark-table`);
    expect(frame()).toHaveStyle({ maxWidth: '480px' });
  });

  it('is lower where the words are left out, as far as that was measured', async () => {
    const { snippet, frame, choose } = await openDialog();
    await choose('紧凑');
    expect(snippet()).toContain('travel-key.html#compact" ');
    expect(snippet()).toContain('height="440"');
    expect(frame()).toHaveAttribute('height', '440');
    await choose('表格');
    expect(snippet()).toContain('travel-key.html#table-compact" ');
    expect(snippet()).toContain('height="900"');
  });

  it('refuses a width that heights were not measured for, and keeps the last', async () => {
    const { user, dialog, snippet, choose } = await openDialog();
    await choose('固定');
    const field = within(dialog).getByLabelText('宽度，px');
    await user.clear(field);
    await user.type(field, '2000');
    expect(within(dialog).getByRole('alert')).toHaveTextContent('请填320—1200之间的整数');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(snippet()).toContain('width="640"');
    expect(snippet()).not.toContain('2000');
  });

  it('follows the height that the panel tells, where the snippet does', async () => {
    const { dialog, frame, choose } = await openDialog();
    const tell = () =>
      fireEvent(
        window,
        new MessageEvent('message', {
          data: { youju: 'height', height: 512 },
          source: frame()?.contentWindow ?? null,
        }),
      );
    tell();
    expect(dialog).toHaveTextContent('固定高600 px，在预览的宽度下内容高512 px，装得下，下方留白88 px。');
    expect(frame()).not.toHaveStyle({ height: '512px' });
    await choose('框架加自适应高度');
    expect(frame()).toHaveStyle({ height: '512px' });
  });

  it('keeps the version where that is frozen, and says how to freeze where not', async () => {
    const { dialog, snippet, choose } = await openDialog(withIndex(datasetFiles(), true));
    await choose('固定在本版');
    expect(snippet()).toContain(`${HERE}embed/v/abc123def456/travel-key.html"`);
    expect(dialog).not.toHaveTextContent('data:freeze');
  });

  it('offers no version that is not frozen', async () => {
    const { dialog } = await openDialog();
    expect(within(dialog).getByRole('radio', { name: '固定在本版' })).toBeDisabled();
    expect(dialog).toHaveTextContent('本版（abc123de）还没有冻结。');
    expect(dialog).toHaveTextContent('npm run data:freeze');
  });

  it('offers of each kind what makes a difference to it', async () => {
    const { dialog, snippet, frame, choose } = await openDialog();
    await choose('深色');
    await choose('图片');
    expect(within(dialog).queryByRole('radio', { name: '深色' })).toBeNull();
    expect(frame()).toBeNull();
    await choose('SVG');
    expect(snippet()).toContain('embed/travel-key.svg"');
    expect(snippet()).toContain('<figcaption>来源：');
    expect(snippet()).not.toContain('dark');
    const picture = within(dialog).getByRole('img', { name: new RegExp(`^${TITLE}`) });
    fireEvent.error(picture);
    expect(within(dialog).getByRole('alert')).toHaveTextContent('网站上没有这张图片');
    await choose('自定义元素');
    expect(snippet()).toContain('<youju-panel panel="travel-key"');
    await choose('oEmbed');
    expect(snippet()).toBe(`${HERE}embed/travel-key.oembed.json`);
    await choose('Markdown');
    expect(snippet()).toMatch(/^\[!\[/);
  });

  it('gives a picture the size that its drawing has', async () => {
    const asked: string[] = [];
    const picture = HTMLImageElement.prototype;
    const spies = [
      vi.spyOn(picture, 'naturalWidth', 'get').mockReturnValue(800),
      vi.spyOn(picture, 'naturalHeight', 'get').mockReturnValue(600),
      vi.spyOn(picture, 'src', 'set').mockImplementation(function (this: HTMLImageElement, address) {
        asked.push(address);
        if (address.endsWith('.svg')) queueMicrotask(() => this.dispatchEvent(new Event('load')));
      }),
    ];
    const { snippet, choose } = await openDialog();
    expect(asked).toEqual([]);
    await choose('图片');
    await waitFor(() => expect(snippet()).toContain('width="800" height="600"'));
    await choose('固定');
    expect(snippet()).toContain('width="640" height="480"');
    // The PNG is the same picture with more pixels.
    expect(snippet()).toContain('travel-key.png');
    expect(asked).toContain(`${HERE}embed/travel-key.svg`);
    for (const spy of spies) spy.mockRestore();
  });

  it('gives the address the owner stated, and previews from here', async () => {
    const files = withPublicUrl(datasetFiles(), 'http://localhost/city/');
    const { dialog, snippet, frame } = await openDialog(withIndex(files));
    expect(snippet()).toContain('src="http://localhost/city/embed/travel-key.html"');
    expect(frame()).toHaveAttribute('src', `${HERE}embed/travel-key.html`);
    expect(dialog).not.toHaveTextContent('网站没有填写公开地址');
  });

  it('without the list of what was drawn names the file, and still gives a snippet', async () => {
    const { user, dialog, snippet, frame } = await openDialog(datasetFiles());
    expect(within(dialog).getByRole('alert')).toHaveTextContent('没有读到 embed/index.json。');
    expect(snippet()).toContain('height="720"');
    expect(frame()).toBeNull();
    globalThis.__YOUJU_FILES__ = withIndex(datasetFiles());
    await user.click(within(dialog).getByRole('button', { name: '重试' }));
    await waitFor(() => expect(snippet()).toContain('height="600"'));
  });

  it('copies what it shows, and says so until the snippet changes', async () => {
    const { user, dialog, snippet, choose } = await openDialog();
    const copy = () => user.click(within(dialog).getByRole('button', { name: '复制' }));
    await copy();
    expect(await within(dialog).findByText('已复制')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(snippet());
    await choose('深色');
    expect(within(dialog).queryByText('已复制')).toBeNull();
  });
});

describe('the check of the server', () => {
  async function check(user: UserEvent, dialog: HTMLElement, answer: (method: string) => Response | Error) {
    const asked: string[] = [];
    const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      asked.push(`${init?.method} ${String(input)}`);
      const response = answer(init?.method ?? '');
      if (response instanceof Error) throw response;
      return response;
    });
    await user.click(within(dialog).getByRole('button', { name: '检查这台服务器能否被嵌入' }));
    await waitFor(() => expect(dialog).not.toHaveTextContent('正在'));
    fetching.mockRestore();
    return asked;
  }

  it('asks for the headers of the page and says what they mean', async () => {
    const { user, dialog } = await openDialog();
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "frame-ancestors 'none'",
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    };
    const asked = await check(user, dialog, () => new Response(null, { status: 200, headers }));
    expect(asked).toEqual([`HEAD ${HERE}embed/travel-key.html`]);
    const findings = within(dialog).getByRole('list', { name: `${HERE} 的回答` });
    const lines = within(findings).getAllByRole('listitem');
    expect(renderEmbed).toHaveBeenCalledWith(`${HERE}embed/travel-key.html`);
    expect(lines.map((line) => line.textContent)).toEqual([
      '可以在框架里试画成功：编码、样式、图形和脚本正常。',
      "不行服务器拒绝以框架嵌入（Content-Security-Policy: frame-ancestors 'none'）。",
      '可以文件类型（MIME）是 text/html，正确。',
      '可以跨域（CORS）头允许任何网站的脚本读取。',
      '可以已设 X-Content-Type-Options: nosniff。',
    ]);
  });

  it('asks again in full where the short question is refused', async () => {
    const { user, dialog } = await openDialog();
    const asked = await check(user, dialog, (method) =>
      method === 'HEAD'
        ? new Response(null, { status: 405 })
        : new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    );
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
    expect(dialog).toHaveTextContent('没有 frame-ancestors 或 X-Frame-Options 限制');
  });

  it('says so where nobody answers, and can be asked again', async () => {
    const { user, dialog } = await openDialog();
    await check(user, dialog, () => new TypeError('failed'));
    expect(dialog).toHaveTextContent(`${HERE}没有回答。`);
    await check(user, dialog, () => new Response(null, { status: 404 }));
    expect(renderEmbed).not.toHaveBeenCalled();
    expect(dialog).toHaveTextContent(`不行服务器没有给出嵌入页（HTTP 404）：${HERE}embed/travel-key.html`);
  });
});
