import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Project, readProject, runProject } from '../../data/pipeline/runPipeline.ts';
import type { DocumentShard } from '../../src/model/published/dataset.ts';
import { originalFiles } from '../../tools/plugins/originalsPlugin.ts';
import { readCity, STATE } from '../support/originals.ts';
import { STATE_LABEL, type State } from '../support/states.ts';
import { ownFiles, renderApp } from './renderApp.tsx';

/** The files of a page: the dataset, and the available originals. */
interface Site {
  readonly files: Record<string, string>;
  readonly documents: readonly string[];
}

const idsOf = ({ authored }: Project) => (authored?.documents ?? []).map(({ id }) => id);

const city = readCity();
const CITY: Site = {
  files: { ...ownFiles(), ...Object.fromEntries(originalFiles(city)) },
  documents: idsOf(city),
};

const OTHER = 'tests/fixtures/secondCity';
const other = readProject(`${OTHER}/data`, { SOURCES_DIR: `${OTHER}/originals` });
const dataset = [...(runProject(other, true).files ?? [])].map(([path, text]) => [`data/${path}`, text]);
const otherSite = (originals: Project['originals']): Site => ({
  files: Object.fromEntries([...dataset, ...originalFiles({ ...other, originals })]),
  documents: idsOf(other),
});

const shardOf = ({ files }: Site, id: string): DocumentShard =>
  JSON.parse(files[`data/documents/${id}.json`] ?? '') as DocumentShard;

/** Opens the reader at a document and waits until it says whether the full text is available. */
async function openReader(site: Site, id: string, state: State): Promise<DocumentShard> {
  renderApp(`#/sources/${id}`, site.files);
  await screen.findByText(state === 'with' ? '原文校验通过' : /原文全文未随附/);
  return shardOf(site, id);
}

const marked = () =>
  new Set(
    Array.from(document.querySelectorAll('mark[data-evidence]'), (mark) =>
      (mark.getAttribute('data-evidence') ?? '').split(' '),
    ).flat(),
  );

const textsOf = (selector: string) =>
  Array.from(document.querySelectorAll(selector), (item) => item.textContent ?? '');

async function readAll(site: Site, id: string, state: State): Promise<void> {
  const shard = await openReader(site, id, state);
  // Every paragraph and every figure is there in either state.
  await waitFor(() => expect(marked()).toEqual(new Set(shard.quotes.map(({ evidence }) => evidence))));
  const paragraphs = textsOf('article[data-paragraph]');
  expect(paragraphs.length).toBeGreaterThan(0);
  // Between phrases there is an ellipsis, or the text itself.
  const whole = paragraphs.join('').replace(/\s/g, '');
  const original = site.files[`originals/${shard.document.file}`];
  expect(original === undefined).toBe(state === 'without');
  const lines = (original ?? '').split('\n').map((line) => line.replace(/\s/g, ''));
  if (state === 'with') {
    for (const { line } of shard.paragraphs)
      expect(whole.replace(/‹原文如此›/g, '')).toContain(lines[line - 1]);
    expect(document.body).toHaveTextContent(`SHA-256 ${shard.document.sha256}`);
  } else expect(whole).toContain('……');
}

describe(`the reader, ${STATE_LABEL[STATE]}`, () => {
  it.each(CITY.documents)('shows every paragraph and every figure of %s', async (id) => {
    await readAll(CITY, id, STATE);
  });
});

describe('the reader of another city', () => {
  it('shows its text where it is there, and phrases where it is not', async () => {
    const [id = ''] = idsOf(other);
    await readAll(otherSite(other.originals), id, 'with');
  });

  it('has no empty heading over paragraphs without one, and leads to them by their numbers', async () => {
    const site = otherSite(new Map());
    const id = idsOf(other).find((doc) => shardOf(site, doc).paragraphs[0]?.section === null) ?? '';
    await openReader(site, id, 'without');
    await waitFor(() => expect(textsOf('article[data-paragraph]').length).toBeGreaterThan(0));
    expect(textsOf('h1, h2, h3').filter((text) => text.trim() === '')).toEqual([]);
    expect(textsOf('nav[aria-label="段落目录"] a')[0]).toMatch(/^第\d+(?:—\d+)?段\d+$/);
  });

  it('shows phrases where the text is not', async () => {
    const [id = ''] = idsOf(other);
    await readAll(otherSite(new Map()), id, 'without');
  });
});
