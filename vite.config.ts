import { defineConfig, type Plugin } from 'vite';
import { sampleWire } from './demo/wire/vite-plugin.js';
import { docsSite } from './scripts/docs-site/vite-plugin.js';
import { rawBuild } from './scripts/raw-build-plugin.js';

/** The page lies at `/demo/`, so that `../src/define.ts` is the same path on disk and in its address. */
function startAtTheDemo(): Plugin {
  return {
    name: 'start-at-the-demo',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url !== '/') return next();
        response.writeHead(302, { Location: '/demo/' }).end();
      });
    },
  };
}

export default defineConfig({
  plugins: [startAtTheDemo(), rawBuild(), docsSite(), sampleWire()],
  // One address for both names: `localhost` alone may mean `::1` only, and `true` means every network.
  server: { host: '127.0.0.1' },
  // What readers get: not the development build of Lit, with its warnings.
  resolve: { conditions: ['module', 'browser', 'production'] },
  // Found beforehand, or the first visit reloads itself half-way when Vite comes upon them.
  optimizeDeps: { entries: ['demo/**/*.html'] },
  publicDir: false,
});
