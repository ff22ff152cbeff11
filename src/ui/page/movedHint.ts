import { createContext } from 'react';

/** What is known of an address that a view does not find. */
export interface MovedHint {
  /** It is being looked up where it leads. */
  readonly checking: boolean;
  /** Why it leads nowhere any more, a line each. */
  readonly withdrawn: readonly string[];
}

export const MovedHintContext = createContext<MovedHint>({ checking: false, withdrawn: [] });
