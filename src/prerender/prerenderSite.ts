/**
 * What the build runs, as one bundle of its own: the rules of every component it draws are collected
 * from here, tokens before the components that use them.
 */
import '../styles/tokens.css';
import '../styles/reset.css';

export { buildIndexFiles } from './embeds/indexFiles.ts';
export { prerenderEmbeds, prerenderFrozen } from './embeds/prerenderEmbeds.tsx';
export { buildWithdrawnPictures, copyMoved, prerenderMoved } from './embeds/prerenderMoved.tsx';
export { prerenderPages } from './pages/prerenderPages.tsx';
export { buildPictures } from './pictures/buildPictures.ts';
export { readDataset } from './readDataset.ts';
