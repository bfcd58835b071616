import { expect, fixture, html } from '@open-wc/testing';
import { deferPlayers } from '../../../src/article-view/renderer/lazy-players.js';
import { waitUntil } from '../../support/wait.js';

const PLAYERS = 'audio[controls], video[controls]';

async function bodyOf(content: string): Promise<HTMLElement> {
  const body = await fixture<HTMLElement>(html`<div></div>`);
  body.innerHTML = content;
  return body;
}

describe('players of a body', () => {
  it('wait until the reader comes near, in a box of their size', async () => {
    const body = await bodyOf(
      `<video controls width="64" height="36"></video><p></p><audio controls></audio>`,
    );
    const [video, space, audio] = [...body.children];
    if (!(space instanceof HTMLElement)) throw new Error('The space is missing.');
    space.style.blockSize = '500vh';
    deferPlayers(body);
    expect(body.querySelector(PLAYERS)).to.equal(null);
    expect(body.querySelector('video')?.offsetHeight).to.equal(36);

    await waitUntil(() => body.contains(video ?? null));
    expect(body.querySelector('audio')).to.equal(null);
    body.lastElementChild?.scrollIntoView();
    await waitUntil(() => body.contains(audio ?? null));
    expect(body.querySelectorAll(PLAYERS)).to.have.length(2);
  });

  it('come one by one, so that the page stays alive', async () => {
    const body = await bodyOf('<video controls width="8" height="8"></video>'.repeat(5));
    deferPlayers(body);
    const batches: number[] = [];
    new MutationObserver((records) => batches.push(records.length)).observe(body, {
      childList: true,
    });
    await waitUntil(() => body.querySelectorAll(PLAYERS).length === 5);
    await Promise.resolve();
    expect(batches).to.deep.equal([1, 1, 1, 1, 1]);
  });
});
