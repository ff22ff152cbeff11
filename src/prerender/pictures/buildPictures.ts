import { renderSvg } from '../../charts/renderSvg.ts';
import { embedPicturePath } from '../../model/paths.ts';
import { panelPicture } from '../../panels/picture/panelPicture.ts';
import { TOKENS } from '../../styles/tokens.ts';
import type { Dataset } from '../readDataset.ts';

/**
 * Builds a self-contained picture of every panel: SVG by site path, of a frozen version where one is named.
 */
export function buildPictures(dataset: Dataset, version?: string): Map<string, string> {
  return new Map(
    dataset.panels.map(({ data }) => [
      embedPicturePath(data.spec.id, 'svg', version),
      panelPicture(data, dataset, renderSvg, TOKENS.light).svg,
    ]),
  );
}
