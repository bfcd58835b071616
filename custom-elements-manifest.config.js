/** What scripts/manifest.js has analysed; it says in package.json itself where the result lies. */
import { TAGS } from './scripts/paths.js';

export default {
  globs: TAGS.map((tag) => `src/${tag}/${tag}.ts`),
  litelement: true,
  packagejson: false,
  quiet: true,
};
