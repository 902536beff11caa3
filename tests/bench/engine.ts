import { compiled } from 'virtual:rulebook';
import { loadRulebook } from '../../lib/analyser/load.js';

export { analyse, find } from '../../lib/analyser/analyse.js';
export { scanEntities } from '../../lib/analyser/entities.js';
export { loadRulebook } from '../../lib/analyser/load.js';
export { Matcher } from '../../lib/analyser/match.js';
export { Reader } from '../../lib/analyser/read.js';
export { Tokenizer } from '../../lib/analyser/tokens.js';

/** The rulebook that was built in, unpacked. */
export const rulebook = loadRulebook(compiled);
export { compiled };
