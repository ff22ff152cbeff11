import type { KindRules } from '../checks.ts';

/** Each figure names its own unit, scope and date: nothing is asked of them together. */
export const rules: KindRules = {};
