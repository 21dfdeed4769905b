import { addressScript } from './addressScript.ts';
import { copyScript } from './copyScript.ts';
import { filterScript } from './filterScript.ts';
import { graphScript } from './graphScript.ts';
import { keysScript } from './keysScript.ts';
import { revealScript } from './revealScript.ts';
import { settleScript } from './settleScript.ts';
import { stayScript } from './stayScript.ts';
import { sourceScript } from './sourceScript.ts';
import { themeSwitchScript } from './themeSwitchScript.ts';

/**
 * What the page does beyond being read. The address and the way to stay at a place are shared; each other part is a
 * function of its own and knows nothing of the others.
 */
export const pageScript = `'use strict';
(() => {
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
${addressScript}${stayScript}
${[themeSwitchScript, copyScript, filterScript, keysScript, settleScript, graphScript, revealScript, sourceScript].map((part) => `(() => {${part}})();`).join('\n')}
})();
`;
