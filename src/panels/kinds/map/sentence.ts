import { panelCounties } from '../../counties/panelCounties.ts';
import type { KindSentence } from '../kind.ts';

/** Which counties have what; a county without a record is one of the city's all the same. */
export const sentence: KindSentence = (data, core) => panelCounties(data, core).scale.sentence;
