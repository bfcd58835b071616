import { expect } from '@open-wc/testing';
import {
  comeToRest,
  destinationOf,
  durationOf,
  EASE_MS,
  glide,
  goOn,
  keyframesOf,
  positionAt,
  rest,
  runOn,
  shifted,
  speedAt,
  swap,
} from '../../src/news-ticker/travel.js';

describe('a journey', () => {
  it('goes on at constant speed', () => {
    const journey = [goOn(100, 50, 500)];
    expect(positionAt(journey, 0)).to.equal(100);
    expect(positionAt(journey, 2000)).to.equal(200);
    expect(positionAt(journey, 10_000)).to.equal(600);
    expect(speedAt(journey, 2000)).to.equal(50);
  });

  it('sets off from rest and meets its speed without a kink', () => {
    const journey = runOn(0, { startSpeed: 0, speed: 80, distance: 1000 });
    expect(speedAt(journey, 0)).to.equal(0);
    expect(speedAt(journey, EASE_MS - 0.001)).to.be.closeTo(80, 0.01);
    expect(speedAt(journey, EASE_MS + 1)).to.equal(80);
    expect(positionAt(journey, EASE_MS)).to.equal(16);
    expect(destinationOf(journey)).to.equal(1016);
  });

  it('goes from one speed to another without a kink', () => {
    const journey = runOn(0, { startSpeed: 40, speed: 120, distance: 1000 });
    expect(speedAt(journey, 0)).to.equal(40);
    expect(speedAt(journey, EASE_MS / 2)).to.equal(80);
    expect(positionAt(journey, EASE_MS)).to.equal(32);
    expect(speedAt(journey, EASE_MS + 1)).to.equal(120);
  });

  it('stops before it turns round', () => {
    const journey = runOn(0, { startSpeed: -80, speed: 80, distance: 1000 });
    expect(speedAt(journey, EASE_MS)).to.equal(0);
    expect(positionAt(journey, EASE_MS)).to.equal(-16);
    expect(positionAt(journey, 2 * EASE_MS)).to.equal(0);
    expect(speedAt(journey, 2 * EASE_MS + 1)).to.equal(80);
  });

  it('goes on at once where it has its speed already', () => {
    expect(runOn(5, { startSpeed: 80, speed: 80, distance: 800 })).to.deep.equal([
      goOn(5, 80, 800),
    ]);
  });

  it('comes to rest from its speed without a kink, on a whole device pixel', () => {
    const journey = comeToRest(10.3, { speed: 80, pixel: 0.5 });
    expect(speedAt(journey, 0)).to.be.closeTo(80, 1e-6);
    const end = positionAt(journey, 10_000);
    expect(end * 2).to.equal(Math.round(end * 2));
    expect(speedAt(journey, 10_000)).to.equal(0);
  });

  it('comes to rest backwards too', () => {
    const journey = comeToRest(0, { speed: -80, pixel: 1 });
    expect(positionAt(journey, 10_000)).to.equal(-16);
    expect(speedAt(journey, 0)).to.be.closeTo(-80, 1e-6);
  });

  it('stays where it is when it has no speed', () => {
    expect(positionAt(comeToRest(7, { speed: 0, pixel: 1 }), 0)).to.equal(7);
  });

  it('does not crawl to the next pixel', () => {
    expect(durationOf(comeToRest(0.4, { speed: 0.1, pixel: 1 }))).to.equal(0);
  });

  it('swaps one place for another without a way in between', () => {
    const journey = swap(0, 300);
    const half = durationOf(journey) / 2;
    expect([0, half - 1, half, 2 * half].map((time) => positionAt(journey, time))).to.deep.equal([
      0, 0, 300, 300,
    ]);
  });

  it('is the same journey elsewhere', () => {
    const journey = shifted([...glide(0, 100), rest(100, 50)], 1000);
    expect(positionAt(journey, 0)).to.equal(1000);
    expect(destinationOf(journey)).to.equal(1100);
  });

  it('is played by the browser as it is computed here', () => {
    const box = document.createElement('div');
    document.body.append(box);
    for (const journey of [
      runOn(0, { startSpeed: 0, speed: 80, distance: 1000 }),
      runOn(0, { startSpeed: 200, speed: 80, distance: 1000 }),
      runOn(0, { startSpeed: -200, speed: 80, distance: 1000 }),
      comeToRest(10, { speed: 80, pixel: 1 }),
      glide(0, -300),
      swap(20, 320),
    ]) {
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
