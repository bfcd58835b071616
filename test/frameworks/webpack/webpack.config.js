import { fileURLToPath } from 'node:url';

/** One classic script; what loads later comes from beside it. */
export default {
  mode: 'production',
  context: fileURLToPath(new URL('.', import.meta.url)),
  entry: './main.js',
  output: { path: fileURLToPath(new URL('dist', import.meta.url)) },
  performance: { hints: false },
  stats: 'errors-warnings',
};
