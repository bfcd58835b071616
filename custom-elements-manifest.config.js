/** The sources that scripts/manifest.ts analyses; package.json names the result by itself. */
import { TAGS } from './scripts/paths.js';

export default {
  globs: TAGS.map((tag) => `src/${tag}/${tag}.ts`),
  litelement: true,
  packagejson: false,
  quiet: true,
};
