import { readdirSync, readFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/app/App.tsx';
import { createQueryClient } from '../../src/queries/QueryProvider.tsx';
import { openAddress } from '../../src/state/appAddress.ts';
import { SECOND_CITY_PUBLIC } from '../support/secondCity.ts';

/**
 * Every file of a published dataset by site path, as a script would set it on a page opened from disk: of the
 * second city, where no other folder is named.
 */
export function datasetFiles(folder = SECOND_CITY_PUBLIC): Record<string, string> {
  const files: Record<string, string> = { 'originals/index.json': '[]' };
  for (const entry of readdirSync(`${folder}/data`, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    files[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
  }
  return files;
}

/** The dataset of this project. */
export const ownFiles = (): Record<string, string> => datasetFiles('public');

/** Renders the whole app at an address, with the given files. */
export function renderApp(hash: string, files: Record<string, string> = datasetFiles()) {
  globalThis.__YOUJU_FILES__ = files;
  window.location.hash = hash;
  const user = userEvent.setup();
  return { user, ...render(<App client={createQueryClient()} address={openAddress()} />) };
}
