/**
 * The entry of the prerenderer, which the build bundles separately. The style rules of all components are
 * collected from here, tokens before the components that use them.
 */
import '../styles/tokens.css';
import '../styles/reset.css';

export { buildIndexFiles } from './embeds/indexFiles.ts';
export { prerenderEmbeds, prerenderFrozen } from './embeds/prerenderEmbeds.tsx';
export { prerenderMissing } from './embeds/prerenderMissing.tsx';
export { buildWithdrawnPictures, copyMoved, prerenderMoved } from './embeds/prerenderMoved.tsx';
export { prerenderPages } from './pages/prerenderPages.tsx';
export { buildPictures } from './pictures/buildPictures.ts';
export { readDataset } from './readDataset.ts';
