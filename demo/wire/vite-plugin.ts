/** Puts the sample wire under `/wire/` of Vite's dev and preview servers. */
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { createWireHandler } from './handler.js';
import { createSampleWire } from './sample-wire.js';

/** A plugin with a wire; the variable FEEDS names a folder of the user's own feeds. */
export function sampleWire(): Plugin {
  const feedsFolder = process.env['FEEDS'];
  const mount = ({ middlewares }: ViteDevServer | PreviewServer): void => {
    middlewares.use(createWireHandler({ wire: createSampleWire(), feedsFolder }));
  };
  return { name: 'sample-wire', configureServer: mount, configurePreviewServer: mount };
}
