import { createContext } from 'react';

/** What is known about an address that a view does not find. */
export interface MovedHint {
  /** True while the look-up of the address is running. */
  readonly checking: boolean;
  /** One line for each withdrawn id in it: why it was withdrawn. */
  readonly withdrawn: readonly string[];
}

export const MovedHintContext = createContext<MovedHint>({ checking: false, withdrawn: [] });
