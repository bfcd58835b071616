/**
 * Bodies that an enemy could put into a feed, by families of known attacks. RUN stands for script
 * that tells on itself, TRAP for an address that must never be asked for.
 */
import { HOSTILE_MARKUP } from './hostile-markup.js';
import { HOSTILE_URLS } from './hostile-urls.js';

/** Bodies of one kind. */
export interface Family {
  readonly name: string;
  readonly bodies: readonly string[];
  /** Why the two locks need not agree on what is left of these, where they need not. */
  readonly unlike?: string;
}

/** Handlers that Chromium 156 does not know for such in its sanitizer: some settings crash on them. */
const NEWER_HANDLERS = [
  'onbeforematch onencrypted onwaitingforkey onfullscreenchange onfullscreenerror ontransitionrun',
  'ontransitionstart ontransitioncancel onpagereveal onpageswap oninterest onloseinterest onstart',
  'onfinish onfreeze onresume onvisibilitychange onreadystatechange ondevicemotion',
  'ondeviceorientation ongamepadconnected ongamepaddisconnected onpointerlockchange',
  'onpointerlockerror onprerenderingchange onbeforexrselect onunhandledrejection',
  'onrejectionhandled',
].flatMap((line) => line.split(' '));

const HANDLERS = [
  'onabort onafterprint onanimationend onauxclick onbeforeinput onbeforetoggle onbeforeunload',
  'onblur oncanplay onclick oncommand oncontentvisibilityautostatechange oncontextmenu oncopy ondrag',
  'onerror onfocus onfocusin onhashchange oninput oninvalid onkeydown onload onloadstart onmessage',
  'onmouseover onpageshow onpaste onpointerenter onpointerrawupdate onpopstate onscroll onscrollend',
  'onscrollsnapchange onsecuritypolicyviolation onselectionchange onslotchange onstorage onsubmit',
  'ontoggle ontouchstart ontransitionend onunload onwebkitanimationend onwheel',
].flatMap((line) => line.split(' '));

const FAMILIES: readonly Family[] = [
  {
    name: 'newer event handlers',
    bodies: NEWER_HANDLERS.map(
      (name) => `<p ${name}="RUN" tabindex="0">a<img src="x" ${name}=RUN></p>`,
    ),
  },
  {
    name: 'event handlers',
    bodies: HANDLERS.map(
      (name) => `<details open ${name}="RUN">a<video src="x" ${name}=RUN></details>`,
    ),
  },
  ...HOSTILE_URLS,
  ...HOSTILE_MARKUP,
];

/** The families, RUN and TRAP filled in. */
export function hostileFamilies(trap: string): readonly Family[] {
  return FAMILIES.map((family) => ({
    ...family,
    bodies: family.bodies.map((body) =>
      body.replaceAll('RUN', 'window.__ran=1').replaceAll('TRAP', trap),
    ),
  }));
}
