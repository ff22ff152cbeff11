import type { DeskPlan } from '../protocol.ts';

/** So many items of a list are shown before it is opened. */
const SHOWN = 12;

/** What goes with words that are taken out, by kind. */
export function GoneList({ gone }: { readonly gone: DeskPlan['gone'] }) {
  return gone.map(({ label, items }) => (
    <details key={label} open={items.length <= SHOWN}>
      <summary>
        {label}：{items.length}
      </summary>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal words may stand in a list twice
          <li key={`${at} ${item}`}>{item}</li>
        ))}
      </ul>
    </details>
  ));
}
