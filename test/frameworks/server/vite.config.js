import { fileURLToPath } from 'node:url';

/** The part that runs in the page; the server's runs in Node as it is. */
export default {
  base: './',
  logLevel: 'warn',
  build: {
    rolldownOptions: {
      input: fileURLToPath(new URL('client.js', import.meta.url)),
      output: { entryFileNames: '[name].js' },
    },
  },
};
