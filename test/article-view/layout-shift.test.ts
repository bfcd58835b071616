import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { itWhere } from '../support/engines.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { all, feedOf, mount, one, text, tram } from './support.js';

/** A grey picture of the shape that is taken for granted where none is stated. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="grey"/></svg>';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

describe('opening an article with pictures', () => {
  itWhere('measure layout shifts', 'shifts nothing when the pictures load', async () => {
    const pictures = await Promise.all(
      [1, 2, 3].map(() => serveFeed([{ body: PICTURE, type: 'image/svg+xml', delay: 900 }])),
    );
    const [own, sized, unsized] = pictures.map(({ url }) => url);
    const body = `<p>Before.</p><img src="${sized ?? ''}" width="1600" height="900" alt="Sized">
      <p>Between.</p><img src="${unsized ?? ''}" alt="Unsized"><p>After.</p>`;
    const opened = {
      ...tram,
      id: 'opened',
      title: 'Opened',
      content_text: undefined,
      content_html: body,
    };
    const pictured = { ...tram, id: 'pictured', title: 'Pictured', image: own };
    const { view } = await mount([feedOf([tram, opened, pictured])]);

    const shifts: LayoutShift[] = [];
    const observer = new PerformanceObserver((list) => {
      shifts.push(...(list.getEntries() as LayoutShift[]));
    });
    observer.observe({ type: 'layout-shift' });
    for (const title of ['Opened', 'Pictured']) {
      await click(one(view, '[part~=next-button]'));
      await waitUntil(() => text(view, '[part=headline]') === title);
      await waitUntil(() => areLoaded(all(view, 'img')), 'the pictures do not come');
    }
    observer.disconnect();
    expect(shifts.filter(({ hadRecentInput }) => !hadRecentInput)).to.deep.equal([]);
  });
});

async function click(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

function areLoaded(images: readonly HTMLElement[]): boolean {
  for (const image of images) image.scrollIntoView({ block: 'nearest' });
  return (
    images.length > 0 &&
    images.every(
      (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
    )
  );
}
