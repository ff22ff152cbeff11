import { checkAxis, type KindRules } from '../checks.ts';

export const rules: KindRules = { check: checkAxis, compared: ({ records }) => records };
