/**
 * Runs in the page: watches the strip, frame by frame, until its first headline has come round.
 * @param {number} speed In px/s: fast, so that a round takes seconds.
 * @returns {Promise<{ gap: number, jump: number, frames: number }>} The worst of all frames, in px.
 */
export async function watchOneRound(speed) {
  const ticker = document.querySelector('news-ticker');
  const viewport = ticker.shadowRoot.querySelector('[part=viewport]');
  ticker.speed = speed;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < 40; i++) await frame();

  const { left: origin, width } = viewport.getBoundingClientRect();
  const items = [...viewport.querySelectorAll('[part=item]')];
  const look = () =>
    items.map((item) => {
      const { left, right } = item.getBoundingClientRect();
      return { left: left - origin, right: right - origin };
    });
  const isSeen = ({ left, right }) => right > 0 && left < width;
  const gapIn = (places) => {
    let end = 0;
    let gap = 0;
    for (const { left, right } of places.filter(isSeen).sort((a, b) => a.left - b.left)) {
      gap = Math.max(gap, left - end);
      end = Math.max(end, right);
    }
    return Math.max(gap, width - end);
  };

  const worst = { gap: 0, jump: 0, frames: 0 };
  let before = look();
  const first = Math.max(0, before.findIndex(isSeen));
  for (let hasLeft = false; ;) {
    await frame();
    const now = look();
    const moves = now.flatMap((place, i) =>
      isSeen(place) && isSeen(before[i]) ? [place.left - before[i].left] : [],
    );
    worst.jump = Math.max(worst.jump, Math.max(...moves) - Math.min(...moves));
    worst.gap = Math.max(worst.gap, gapIn(now));
    worst.frames += 1;
    before = now;
    if (!isSeen(now[first])) hasLeft = true;
    else if (hasLeft) return worst;
  }
}
