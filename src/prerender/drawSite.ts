/**
 * What the build runs, as one bundle of its own: the rules of every component it draws are collected
 * from here, tokens before the components that use them.
 */
import '../styles/tokens.css';
import '../styles/reset.css';

export { drawEmbeds, drawFrozen } from './embeds/drawEmbeds.tsx';
export { copyMoved, drawMoved, drawWithdrawnPictures } from './embeds/drawMoved.tsx';
export { drawIndexFiles } from './embeds/indexFiles.ts';
export { drawPages } from './pages/drawPages.tsx';
export { drawPictures } from './pictures/drawPictures.ts';
export { readDataset } from './readDataset.ts';
