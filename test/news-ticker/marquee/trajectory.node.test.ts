import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  decelerate,
  destinationOf,
  durationOf,
  EASE_MS,
  easeTo,
  cruise,
  positionAt,
  hold,
  accelerateTo,
  offsetBy,
  speedAt,
  cut,
} from '../../../src/news-ticker/marquee/trajectory.js';

describe('a trajectory', () => {
  it('cruises at constant speed', () => {
    const trajectory = [cruise(100, 50, 500)];
    expect(positionAt(trajectory, 0)).to.equal(100);
    expect(positionAt(trajectory, 2000)).to.equal(200);
    expect(positionAt(trajectory, 10_000)).to.equal(600);
    expect(speedAt(trajectory, 2000)).to.equal(50);
  });

  it('accelerates from rest without a sudden change of speed', () => {
    const trajectory = accelerateTo(0, { startSpeed: 0, speed: 80, distance: 1000 });
    expect(speedAt(trajectory, 0)).to.equal(0);
    expect(speedAt(trajectory, EASE_MS - 0.001)).to.be.closeTo(80, 0.01);
    expect(speedAt(trajectory, EASE_MS + 1)).to.equal(80);
    expect(positionAt(trajectory, EASE_MS)).to.equal(16);
    expect(destinationOf(trajectory)).to.equal(1016);
  });

  it('changes from one speed to another without a sudden change', () => {
    const trajectory = accelerateTo(0, { startSpeed: 40, speed: 120, distance: 1000 });
    expect(speedAt(trajectory, 0)).to.equal(40);
    expect(speedAt(trajectory, EASE_MS / 2)).to.equal(80);
    expect(positionAt(trajectory, EASE_MS)).to.equal(32);
    expect(speedAt(trajectory, EASE_MS + 1)).to.equal(120);
  });

  it('stops before it reverses', () => {
    const trajectory = accelerateTo(0, { startSpeed: -80, speed: 80, distance: 1000 });
    expect(speedAt(trajectory, EASE_MS)).to.equal(0);
    expect(positionAt(trajectory, EASE_MS)).to.equal(-16);
    expect(positionAt(trajectory, 2 * EASE_MS)).to.equal(0);
    expect(speedAt(trajectory, 2 * EASE_MS + 1)).to.equal(80);
  });

  it('cruises at once where the speed is already reached', () => {
    expect(accelerateTo(5, { startSpeed: 80, speed: 80, distance: 800 })).to.deep.equal([
      cruise(5, 80, 800),
    ]);
  });

  it('decelerates smoothly and stops on a whole device pixel', () => {
    const trajectory = decelerate(10.3, { speed: 80, pixel: 0.5 });
    expect(speedAt(trajectory, 0)).to.be.closeTo(80, 1e-6);
    const end = positionAt(trajectory, 10_000);
    expect(end * 2).to.equal(Math.round(end * 2));
    expect(speedAt(trajectory, 10_000)).to.equal(0);
  });

  it('decelerates backwards, too', () => {
    const trajectory = decelerate(0, { speed: -80, pixel: 1 });
    expect(positionAt(trajectory, 10_000)).to.equal(-16);
    expect(speedAt(trajectory, 0)).to.be.closeTo(-80, 1e-6);
  });

  it('stays in place without speed', () => {
    expect(positionAt(decelerate(7, { speed: 0, pixel: 1 }), 0)).to.equal(7);
  });

  it('does not crawl to the next pixel', () => {
    expect(durationOf(decelerate(0.4, { speed: 0.1, pixel: 1 }))).to.equal(0);
  });

  it('cuts from one position to another without motion in between', () => {
    const trajectory = cut(0, 300);
    const half = durationOf(trajectory) / 2;
    expect([0, half - 1, half, 2 * half].map((time) => positionAt(trajectory, time))).to.deep.equal(
      [0, 0, 300, 300],
    );
  });

  it('keeps its shape when it is offset', () => {
    const trajectory = offsetBy([...easeTo(0, 100), hold(100, 50)], 1000);
    expect(positionAt(trajectory, 0)).to.equal(1000);
    expect(destinationOf(trajectory)).to.equal(1100);
  });
});
