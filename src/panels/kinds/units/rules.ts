import { checkPercent, type KindRules } from '../checks.ts';

export const rules: KindRules = { check: checkPercent('百格图') };
