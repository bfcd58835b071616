/** How old a headline is, in words. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { ago, day, fullDate } from '../shared/formats.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far clocks may be apart: what is dated later than that is dated wrongly. */
const CLOCK_SKEW = 5 * MINUTE;

/** An age such as "now", "5 min. ago", "3 hr. ago" or, after a day, "24 Nov"; undefined where none can be told. */
export function ageText(
  published: Date | undefined,
  now: Date,
  language: string,
): string | undefined {
  const age = published ? now.getTime() - published.getTime() : NaN;
  if (!published || Number.isNaN(age) || age < -CLOCK_SKEW) return undefined;
  if (age < MINUTE) return ago(0, 'second', language);
  if (age < HOUR) return ago(Math.floor(age / MINUTE), 'minute', language);
  if (age < DAY) return ago(Math.floor(age / HOUR), 'hour', language);
  return day(published, now, language);
}

/** An age as it is shown, with the full date for those who ask; `noChange` leaves both as a server has written them. */
export function renderTime(
  published: Date | undefined,
  text: string | typeof noChange | undefined,
  language: string,
): TemplateResult | typeof nothing {
  if (!published || text === undefined) return nothing;
  return html`<time
    part="time"
    class="time"
    datetime=${published.toISOString()}
    title=${text === noChange ? noChange : fullDate(published, language)}
    >${text}</time
  >`;
}
