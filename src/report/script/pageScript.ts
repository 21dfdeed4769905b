import { copyScript } from './copyScript.ts';
import { filterScript } from './filterScript.ts';
import { revealScript } from './revealScript.ts';
import { settleScript } from './settleScript.ts';
import { themeSwitchScript } from './themeSwitchScript.ts';

/** What the page does beyond being read: each part is a function of its own and knows nothing of the others. */
export const pageScript = `'use strict';
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
${[themeSwitchScript, copyScript, filterScript, settleScript, revealScript].map((part) => `(() => {${part}})();`).join('\n')}
`;
