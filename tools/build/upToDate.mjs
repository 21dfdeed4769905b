// Imported first by what the package exports, in a checkout: there, sources may have changed since the build was made.
import { readFileSync } from 'node:fs';
import { digest } from './build.mjs';

const { build } = JSON.parse(readFileSync(new URL('../../dist/current.json', import.meta.url), 'utf8'));
if (build !== digest()) throw new Error('dist is not the build of the sources as they are now; run npm run build');
