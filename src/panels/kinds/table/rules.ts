import type { KindRules } from '../checks.ts';

export const rules: KindRules = { isTable: true };
