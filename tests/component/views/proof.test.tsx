import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedProofData } from '../../../data/pipeline/files/proofData.ts';
import { TABLES } from '../../../src/reading/table/tables.ts';
import { useDraftStore } from '../../../src/state/draftStore.ts';
import { publishedProof } from '../../support/publishedProof.ts';
import { buildDrafts } from '../../unit/reading/proof/drafts.ts';
import { datasetFiles, renderApp } from '../renderApp.tsx';

const FILES = datasetFiles();
const { data, proof } = publishedProof((shard) => FILES[`data/${shard}`] ?? '');
const DRAFTS = buildDrafts(data as unknown as PublishedProofData, [], (name) => name);
/** A sentence of a kind whose one number gets the verdict. */
function sentence(kind: (typeof DRAFTS)[number]['kind'], verdict: string) {
  for (const draft of DRAFTS.filter((item) => item.kind === kind)) {
    const lines = proof.proof(draft.text, TABLES).filter((line) => line.verdict !== 'aside');
    if (lines.length === 1 && lines[0]?.verdict === verdict) return { ...draft, line: lines[0] };
  }
  throw new Error(`the second city has no sentence of the kind ${kind} that is ${verdict}`);
}
const WRONG = sentence('value', 'differs');
const RIGHT = sentence('right', 'same');

/** Every part of two signs and more that two names share. */
function sharedParts(a: string, b: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < a.length; from += 1)
    for (let to = a.length; to - from >= 2; to -= 1) {
      const part = a.slice(from, to);
      if (!b.includes(part)) continue;
      parts.push(part);
      break;
    }
  return parts;
}

/** A sentence that leaves open which of two records it means, with unlike verdicts for them. */
function openSentence() {
  const plain = DRAFTS.filter(({ kind }) => kind === 'right');
  for (const { record, figure } of plain)
    for (const { record: other } of plain) {
      if (other.quantity?.unit !== record.quantity?.unit || other.name === record.name) continue;
      for (const part of sharedParts(record.name, other.name)) {
        const text = `${part}达到${figure}。`;
        const [read, ...more] = proof.read(text, TABLES);
        if (!read || more.length > 0 || proof.lineOf(read).verdict !== 'ambiguous') continue;
        const ids = proof.lineOf(read).recordIds ?? [];
        return { text, choices: ids.flatMap((id) => proof.lineFor(read, id) ?? []) };
      }
    }
  throw new Error('the second city has no two records that a sentence could mean');
}

const field = () => screen.findByRole('textbox', { name: '稿件' });
const write = async (text: string) => fireEvent.change(await field(), { target: { value: text } });
const marks = () => [...document.querySelectorAll('[data-verdict]')];
const mark = async (verdict: string): Promise<HTMLElement> => {
  await waitFor(() => expect(document.querySelector(`[data-verdict="${verdict}"]`)).not.toBeNull());
  return document.querySelector<HTMLElement>(`[data-verdict="${verdict}"]`) as HTMLElement;
};

beforeEach(() => {
  useDraftStore.setState({ text: '', picks: new Map() });
});

describe('a draft in the page', () => {
  it('is marked by its verdicts, told in the name of each mark, and listed from the gravest', async () => {
    renderApp('#/proof', FILES);
    await write(`${RIGHT.text}\n${WRONG.text}`);
    expect(await mark('differs')).toHaveAccessibleName(`${WRONG.line.said}，与数据不符`);
    expect(await mark('same')).toHaveTextContent(RIGHT.line.said);
    const list = screen.getByRole('region', { name: '逐项核对' });
    const [first] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(`稿件 ${WRONG.line.said}`);
    expect(first).toHaveTextContent(WRONG.line.expected ?? '?');
    expect(within(first as HTMLElement).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/sources\//),
    );
    // What is the same is folded away, and counted.
    expect(within(list).getByRole('button', { name: /^与数据一致的1处/ })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('offers the recorded wording to copy, and its evidence in a card that leaves the address alone', async () => {
    const { user } = renderApp('#/proof', FILES);
    await write(WRONG.text);
    const opened = await mark('differs');
    const writeText = vi.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: `复制“${WRONG.line.expected}”` }));
    expect(writeText).toHaveBeenCalledWith(WRONG.line.expected);
    expect(await screen.findByText('已复制')).toBeInTheDocument();
    await user.click(opened);
    const card = await screen.findByRole('dialog');
    await waitFor(() =>
      expect(within(card).getAllByRole('link', { name: /第\d+段/ }).length).toBeGreaterThan(0),
    );
    expect(card).toHaveTextContent(WRONG.line.said);
    expect(window.location.hash).toBe('#/proof');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks which record is meant, and takes the verdict of the one that is named', async () => {
    const { text, choices } = openSentence();
    expect(new Set(choices.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
    const { user } = renderApp('#/proof', FILES);
    await write(text);
    await mark('ambiguous');
    const list = screen.getByRole('region', { name: '逐项核对' });
    for (const { recordId, verdict } of choices) {
      const row = data.records.find(({ id }) => id === recordId);
      await user.click(
        within(list).getByRole('radio', { name: new RegExp(`^${row?.name} · ${row?.regionName}`) }),
      );
      await mark(verdict);
    }
    await user.click(within(list).getByRole('radio', { name: '不在其中' }));
    await mark('unknown');
  });

  it('is dropped or opened as a file, and says why where a file cannot be read', async () => {
    renderApp('#/proof', FILES);
    const desk = await screen.findByRole('region', { name: '放入稿件' });
    const drop = (files: readonly File[]) =>
      fireEvent.drop(desk, { dataTransfer: { files, types: ['Files'], getData: () => '' } });
    drop([new File([WRONG.text], '稿.md')]);
    await waitFor(async () => expect(await field()).toHaveValue(WRONG.text));
    drop([new File(['%PDF-1.7'], 'a.pdf')]);
    expect(await screen.findByRole('alert')).toHaveTextContent('校稿不读 PDF');
    expect(await field()).toHaveValue(WRONG.text);
    fireEvent.drop(desk, { dataTransfer: { files: [], getData: () => RIGHT.text } });
    expect(await field()).toHaveValue(RIGHT.text);
    // Words that are moved within the field are the browser's to put in place.
    const moved = { dataTransfer: { files: [], types: ['text/plain'], getData: () => '一句' } };
    expect(fireEvent.dragOver(await field(), moved)).toBe(true);
    expect(fireEvent.drop(await field(), moved)).toBe(true);
    expect(await field()).toHaveValue(RIGHT.text);
  });

  it('of more characters than may be checked at once is refused as a whole', async () => {
    renderApp('#/proof', FILES);
    await write(`${WRONG.text}${'字'.repeat(200_000)}`);
    expect(await screen.findByRole('alert')).toHaveTextContent('这一份还没有核对');
    expect(marks()).toEqual([]);
  });

  it('is emptied by one button, and nothing of it is stored', async () => {
    const { user } = renderApp('#/proof', FILES);
    await write(WRONG.text);
    await mark('differs');
    // The day of the visit may be kept, but no word of the draft.
    const kept = [localStorage, sessionStorage]
      .flatMap((storage) => Object.values({ ...storage }))
      .join('\n');
    for (const words of WRONG.text.match(/.{4}/gu) ?? []) expect(kept).not.toContain(words);
    await user.click(screen.getByRole('button', { name: '清空' }));
    await waitFor(() => expect(marks()).toEqual([]));
    expect(await field()).toHaveValue('');
  });
});
