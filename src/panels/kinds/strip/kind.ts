import type { Kind } from '../kind.ts';
import { captionParts, mostlyLine, stripItems } from './stripItems.ts';

/** Key figures side by side, each naming its own unit, scope and date. */
export const kind: Kind = {
  inWords: true,
  scopeLine: mostlyLine,
  tellsScope: (data) => stripItems(data).every((item) => captionParts(item, data).length > 0),
};
