import { expect, it, vi } from 'vitest';
import { loadCanvas } from '../../../tools/facsimile/pageDrawer.ts';
import type { AddOn } from '../../../tools/ocr/addOn.ts';
import { openSource } from '../../../tools/ocr/sourcePages.ts';

/** A machine for which there is no build of the canvas. */

vi.mock('@napi-rs/canvas', () => {
  throw new Error('no native binding');
});

it('a build that is asked for pages says what is missing and what to do', async () => {
  await expect(loadCanvas()).rejects.toThrow(/@napi-rs\/canvas.*npm install --include=optional.*facsimile/u);
});

it('a pdf without a text layer is refused with what is missing, and not as broken', async () => {
  const pdf = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.4 …') };
  await expect(openSource({} as AddOn, pdf)).rejects.toThrow(/@napi-rs\/canvas，这台机器上没有/u);
});
