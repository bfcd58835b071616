/** Puts the sample wire under `/wire/` of Vite's dev and preview servers. */
import { createWireHandler } from './handler.js';
import { createSampleWire } from './sample-wire.js';

/**
 * @param {object} [options]
 * @param {string} [options.feedsFolder] A folder of the user's own feeds; the variable FEEDS if left out.
 * @returns {import('vite').Plugin}
 */
export function sampleWire({ feedsFolder = process.env.FEEDS } = {}) {
  const mount = ({ middlewares }) => {
    middlewares.use(createWireHandler({ wire: createSampleWire(), feedsFolder }));
  };
  return { name: 'sample-wire', configureServer: mount, configurePreviewServer: mount };
}
