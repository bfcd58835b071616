import { expect } from '@open-wc/testing';
import {
  decelerate,
  easeTo,
  keyframesOf,
  positionAt,
  accelerateTo,
  cut,
} from '../../../src/news-ticker/marquee/trajectory.js';

describe('a trajectory in the browser', () => {
  it('is played as it is computed', () => {
    const box = document.createElement('div');
    document.body.append(box);
    for (const trajectory of [
      accelerateTo(0, { startSpeed: 0, speed: 80, distance: 1000 }),
      accelerateTo(0, { startSpeed: 200, speed: 80, distance: 1000 }),
      accelerateTo(0, { startSpeed: -200, speed: 80, distance: 1000 }),
      decelerate(10, { speed: 80, pixel: 1 }),
      easeTo(0, -300),
      cut(20, 320),
    ]) {
      const { keyframes, duration } = keyframesOf(
        trajectory,
        (position) => `translateX(${String(position)}px)`,
      );
      const animation = box.animate(keyframes, { duration, fill: 'both' });
      animation.pause();
      for (const part of [0, 0.01, 0.1, 0.3, 0.5, 0.8, 1]) {
        animation.currentTime = part * duration;
        const seen = new DOMMatrix(getComputedStyle(box).transform).m41;
        expect(seen).to.be.closeTo(positionAt(trajectory, part * duration), 0.05);
      }
      animation.cancel();
    }
    box.remove();
  });
});
