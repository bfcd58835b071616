import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { buildSync } from 'esbuild';

const PACER = fileURLToPath(new URL('../../src/feed/pacer.ts', import.meta.url));

/**
 * As on the server of Angular. Node 22 and later make their events of messages from this class, and fail. Node 20
 * has events of its own, so a handler of them fails here at once.
 */
const OTHER_EVENTS = `globalThis.Event = class {
  constructor(type, init) { Object.assign(this, init); }
};
Object.defineProperty(MessagePort.prototype, 'onmessage', {
  set() { throw new TypeError('There are no events.'); },
});`;

describe('the pacer in Node', () => {
  it('works where a server has replaced the class of events', () => {
    const entry = `import { yieldToPage } from ${JSON.stringify(PACER)};
      await yieldToPage();
      console.log('after the turn');`;
    const { outputFiles } = buildSync({
      stdin: { contents: entry, resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
    });
    const script = OTHER_EVENTS + (outputFiles[0]?.text ?? '');
    const args = ['--input-type=module', '--eval', script];
    const { stdout, stderr } = spawnSync(execPath, args, { encoding: 'utf8' });
    expect(stderr).to.equal('');
    expect(stdout).to.equal('after the turn\n');
  });
});
