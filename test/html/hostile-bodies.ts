/**
 * Bodies that an attacker could put into a feed, by families of known attacks. RUN stands for script that leaves
 * a mark when it runs, TRAP for a URL that must never be requested.
 */
import { HOSTILE_MARKUP } from './hostile-markup.js';
import { HOSTILE_URLS } from './hostile-urls.js';

/** Bodies of one kind. */
export interface Family {
  readonly name: string;
  readonly bodies: readonly string[];
  /** The reason why the two backends may give different results, where they may. */
  readonly unlike?: string;
}

/** Event handlers that the sanitizer of Chromium 156 does not know. Some of its settings crash on them. */
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

const MEDIA_HANDLERS = HANDLERS.filter((name) =>
  /^on(?:abort|canplay|error|loadstart)$/.test(name),
);

const FAMILIES: readonly Family[] = [
  {
    name: 'newer event handlers',
    bodies: NEWER_HANDLERS.map(
      (name) => `<p ${name}="RUN" tabindex="0">a<img src="x" ${name}=RUN></p>`,
    ),
  },
  {
    name: 'event handlers',
    bodies: [
      ...HANDLERS.map((name) => `<details open ${name}="RUN">a<img src="x" ${name}=RUN></details>`),
      // Few videos: WebKit makes a media player of each, which takes it longer than hundreds of other bodies.
      ...MEDIA_HANDLERS.map((name) => `<video src="x" ${name}=RUN></video>`),
      `<video src="x" ${HANDLERS.map((name) => `${name}=RUN`).join(' ')}></video>`,
    ],
  },
  ...HOSTILE_URLS,
  ...HOSTILE_MARKUP,
];

/** The families, with RUN and TRAP replaced. */
export function hostileFamilies(trap: string): readonly Family[] {
  return FAMILIES.map((family) => ({
    ...family,
    bodies: family.bodies.map((body) =>
      body.replaceAll('RUN', 'window.__ran=1').replaceAll('TRAP', trap),
    ),
  }));
}
