import { expect } from '@open-wc/testing';
import { placePanel, type PanelSurroundings } from '../../src/news-ticker/panel-place.js';

const WINDOW = { width: 1000, height: 800 };

function place(
  strip: { left?: number; width?: number; top?: number },
  others: Partial<PanelSurroundings> = {},
): ReturnType<typeof placePanel> {
  const { left = 0, width = 1000, top = 100 } = strip;
  return placePanel({
    strip: { left, right: left + width, top, bottom: top + 44, width },
    window: WINDOW,
    em: 16,
    isRtl: false,
    ...others,
  });
}

describe('the place of the panel', () => {
  it('is under the strip, at its end, no wider than is good to read', () => {
    expect(place({})).to.deep.equal({
      side: 'below',
      left: 1000 - 8 - 704,
      width: 704,
      edge: 152,
      room: 640,
    });
    expect(place({}, { isRtl: true }).left).to.equal(8);
  });

  it('is as wide as the strip, but never too narrow to read', () => {
    expect(place({ left: 200, width: 500 })).to.include({ left: 200, width: 500 });
    expect(place({ left: 200, width: 192 })).to.include({ left: 72, width: 320 });
  });

  it('is nearly as wide as a phone', () => {
    const phone = { window: { width: 320, height: 640 } };
    expect(place({ width: 320 }, phone)).to.include({ left: 8, width: 304 });
  });

  it('is above a strip that has no room under it', () => {
    expect(place({ top: 700 })).to.include({ side: 'above', edge: 108, room: 684 });
  });

  it('is over the strip in a window with room for neither', () => {
    const low = { window: { width: 320, height: 256 } };
    expect(place({ top: 100, width: 320 }, low)).to.include({ side: 'over', edge: 8, room: 240 });
  });

  it('stays in the window when the strip has left it', () => {
    expect(place({ top: -300 })).to.include({ side: 'below', edge: 8, room: 784 });
    expect(place({ top: 1200 })).to.include({ side: 'above', edge: 8, room: 784 });
    expect(place({ left: -900, width: 700 }).left).to.equal(8);
    expect(place({ left: 900, width: 700 }).left).to.equal(292);
  });
});
