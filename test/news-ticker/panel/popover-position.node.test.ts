import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  positionPopover,
  type PopoverContext,
} from '../../../src/news-ticker/panel/popover-position.js';

const VIEWPORT = { width: 1000, height: 800 };

function positionFor(
  strip: { left?: number; width?: number; top?: number },
  others: Partial<PopoverContext> = {},
): ReturnType<typeof positionPopover> {
  const { left = 0, width = 1000, top = 100 } = strip;
  return positionPopover({
    strip: { left, right: left + width, top, bottom: top + 44, width },
    viewport: VIEWPORT,
    em: 16,
    isRtl: false,
    ...others,
  });
}

describe('the position of the panel', () => {
  it('is below the strip, at its end, and not too wide to read', () => {
    expect(positionFor({})).to.deep.equal({
      side: 'below',
      left: 1000 - 8 - 704,
      width: 704,
      edge: 152,
      room: 640,
    });
    expect(positionFor({}, { isRtl: true }).left).to.equal(8);
  });

  it('is as wide as the strip, but never too narrow to read', () => {
    expect(positionFor({ left: 200, width: 500 })).to.include({ left: 200, width: 500 });
    expect(positionFor({ left: 200, width: 192 })).to.include({ left: 72, width: 320 });
  });

  it('nearly fills the width of a phone', () => {
    const phone = { viewport: { width: 320, height: 640 } };
    expect(positionFor({ width: 320 }, phone)).to.include({ left: 8, width: 304 });
  });

  it('is above a strip without room below', () => {
    expect(positionFor({ top: 700 })).to.include({ side: 'above', edge: 108, room: 684 });
  });

  it('is over the strip where neither side has room', () => {
    const low = { viewport: { width: 320, height: 256 } };
    expect(positionFor({ top: 100, width: 320 }, low)).to.include({
      side: 'over',
      edge: 8,
      room: 240,
    });
  });

  it('stays in the viewport when the strip has left it', () => {
    expect(positionFor({ top: -300 })).to.include({ side: 'below', edge: 8, room: 784 });
    expect(positionFor({ top: 1200 })).to.include({ side: 'above', edge: 8, room: 784 });
    expect(positionFor({ left: -900, width: 700 }).left).to.equal(8);
    expect(positionFor({ left: 900, width: 700 }).left).to.equal(292);
  });
});
