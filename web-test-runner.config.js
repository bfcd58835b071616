/** The test runner reads JavaScript alone: the configuration itself is test/runner/config.ts. */
import { register } from 'tsx/esm/api';

register();
const { config } = await import('./test/runner/config.js');

export default config;
