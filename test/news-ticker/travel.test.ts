import { expect } from '@open-wc/testing';
import {
  comeToRest,
  EASE_MS,
  glide,
  goOn,
  keyframesOf,
  positionAt,
  setOff,
  speedAt,
} from '../../src/news-ticker/travel.js';

describe('a journey', () => {
  it('goes on at constant speed', () => {
    const journey = [goOn(100, 50, 600)];
    expect(positionAt(journey, 0)).to.equal(100);
    expect(positionAt(journey, 2000)).to.equal(200);
    expect(positionAt(journey, 10_000)).to.equal(600);
    expect(speedAt(journey, 2000)).to.equal(50);
  });

  it('sets off from rest and meets its speed without a kink', () => {
    const journey = setOff(0, 80, 1000);
    expect(speedAt(journey, 0)).to.equal(0);
    expect(speedAt(journey, EASE_MS - 0.001)).to.be.closeTo(80, 0.01);
    expect(speedAt(journey, EASE_MS + 1)).to.equal(80);
    expect(positionAt(journey, EASE_MS)).to.equal(16);
  });

  it('comes to rest from its speed without a kink, on a whole device pixel', () => {
    const journey = comeToRest(10.3, 80, 0.5);
    expect(speedAt(journey, 0)).to.be.closeTo(80, 1e-6);
    const end = positionAt(journey, 10_000);
    expect(end * 2).to.equal(Math.round(end * 2));
    expect(speedAt(journey, 10_000)).to.equal(0);
  });

  it('comes to rest backwards too', () => {
    const journey = comeToRest(0, -80, 1);
    expect(positionAt(journey, 10_000)).to.equal(-16);
    expect(speedAt(journey, 0)).to.be.closeTo(-80, 1e-6);
  });

  it('stays where it is when it has no speed', () => {
    expect(positionAt(comeToRest(7, 0, 1), 0)).to.equal(7);
  });

  it('is played by the browser as it is computed here', () => {
    const box = document.createElement('div');
    document.body.append(box);
    for (const journey of [setOff(0, 80, 1000), comeToRest(10, 80, 1), glide(0, -300)]) {
      const { keyframes, duration } = keyframesOf(
        journey,
        (position) => `translateX(${String(position)}px)`,
      );
      const animation = box.animate(keyframes, { duration, fill: 'both' });
      animation.pause();
      for (const part of [0, 0.01, 0.1, 0.3, 0.5, 0.8, 1]) {
        animation.currentTime = part * duration;
        const seen = new DOMMatrix(getComputedStyle(box).transform).m41;
        expect(seen).to.be.closeTo(positionAt(journey, part * duration), 0.05);
      }
      animation.cancel();
    }
    box.remove();
  });
});
