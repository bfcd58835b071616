/** The part that runs in the page; the server's runs in Node as it is. */
export default {
  logLevel: 'warn',
  build: {
    rolldownOptions: { input: new URL('./client.js', import.meta.url).pathname },
    modulePreload: { polyfill: false },
  },
};
