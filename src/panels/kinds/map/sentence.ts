import { panelCounties } from '../../counties/panelCounties.ts';
import type { KindSentence } from '../kind.ts';

/** States which counties have which figures; counties without a record are counted too. */
export const sentence: KindSentence = (data, core) => panelCounties(data, core).scale.sentence;
