import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { datasetFiles, renderApp } from './renderApp.tsx';

const SHARD = 'data/domains/travel.json';

/** The dataset with one file changed, or left out where the edit gives null. */
function withFile(path: string, edit: (text: string) => string | null): Record<string, string> {
  const files = datasetFiles();
  const next = edit(files[path] ?? '');
  if (next === null) delete files[path];
  else files[path] = next;
  return files;
}

describe('a broken shard', () => {
  it.each([
    ['missing', () => null, '读取不到'],
    ['truncated', (text: string) => text.slice(0, -200), '不完整'],
    ['tampered', (text: string) => text.replace('93.2', '98.2'), '校验值不符'],
    [
      'stale',
      (text: string) => text.replace(/"version": "[0-9a-f]+"/, '"version": "0123456789ab"'),
      '另一个版本',
    ],
  ] as const)('that is %s is named, with retry, and the shell stays', async (_name, edit, says) => {
    const { user } = renderApp('#/d/travel', withFile(SHARD, edit));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(SHARD);
    expect(alert).toHaveTextContent(says);
    // What else the page shows may come later than the news of a file that is missing.
    expect(await screen.findByRole('link', { name: /^阅读/ })).toBeInTheDocument();
    // The webmaster repairs the file; the reader presses retry.
    globalThis.__YOUJU_FILES__ = datasetFiles();
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(
      await screen.findByRole('heading', { name: '公交线路640公里，新建自行车道42公里' }),
    ).toBeInTheDocument();
  });
});

describe('a broken manifest', () => {
  it.each([
    ['data/manifest.json', () => '<!doctype html>'],
    ['data/manifest.json', () => '{"schema": 2}'],
    ['data/core.json', (text: string) => `${text} `],
  ] as const)('%s is named, never a blank page', async (path, edit) => {
    renderApp('#/', withFile(path, edit));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(path);
    expect(screen.getByText(/每一个数字都有出处/)).toBeInTheDocument();
  });
});

describe('an original', () => {
  it('that was altered is refused, and the quotes are shown instead', async () => {
    const files = datasetFiles();
    const document = JSON.parse(files['data/documents/second-city.json'] ?? '') as {
      document: { file: string; sha256: string };
    };
    const { file, sha256 } = document.document;
    files['originals/index.json'] = JSON.stringify([{ doc: 'second-city', file, sha256 }]);
    files[`originals/${file}`] = '别的文字';
    renderApp('#/sources/second-city', files);
    expect(await screen.findByRole('alert')).toHaveTextContent(`originals/${file}`);
    await waitFor(() => expect(document && screen.getAllByText('……').length).toBeGreaterThan(3));
  });
});

describe('an address', () => {
  it.each(['#/nowhere', '#/d/nothing', '#/d/%3Cscript%3E', '#/sources/none'])(
    '%s leads to a page that says so',
    async (hash) => {
      renderApp(hash);
      expect(await screen.findByRole('heading', { level: 1, name: /^没有这/ })).toBeInTheDocument();
      expect(screen.getByRole('main')).toHaveAttribute('data-page', 'not-found');
    },
  );

  it('with an unknown figure or paragraph shows the page without it', async () => {
    renderApp('#/d/travel?f=no-such-record&panel=none');
    expect(await screen.findByRole('heading', { name: '期初与现值' })).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
