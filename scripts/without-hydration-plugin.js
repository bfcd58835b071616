/**
 * Leaves hydration out of the CDN build: its templates are minified, so they are never those that a
 * server has rendered. What a server has rendered is replaced, as Lit would render beside it.
 */
const HYDRATION = /\/dist\/shared\/hydration\.js$/;
const ELEMENT = /\/dist\/([\w-]+)\/\1\.js$/;

const WITHOUT = `
export const isServer = false;
export class Hydration {
  constructor({ shadowRoot }) {
    shadowRoot?.replaceChildren();
  }
}`;

/** What elements ask, for the minifier to drop what they do then. */
const QUESTIONS = /this\.#hydration\.is(?:Blind|Due)\b/g;

/** @returns {import('vite').Plugin} */
export function withoutHydration() {
  return {
    name: 'without-hydration',
    load: { filter: { id: HYDRATION }, handler: () => WITHOUT },
    transform: {
      filter: { id: ELEMENT },
      handler: (code) => ({ code: code.replace(QUESTIONS, 'false'), map: null }),
    },
  };
}
