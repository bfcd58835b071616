/** Builds images, audio and video that request nothing before the reader scrolls near or plays them. */
import { page } from '../page.js';
import { imageSize, readPixels } from '../feed/image-size.js';
import { checkAttribute } from './attributes.js';
import {
  mediaAddress,
  pictureSrcset,
  type AttributeReader,
  type PictureAddresses,
} from './picture-address.js';
import type { SanitizeContext } from './sanitize-context.js';

// Digits count as parts of emoji, but are none.
const EMOJI = /^(?:(?![\d#*])[\p{Extended_Pictographic}\p{Emoji_Component}])+$/u;

/** The character that an image only draws, as blogging software inserts them. */
export function emojiOf(read: AttributeReader): string | undefined {
  const alt = (read('alt') ?? '').trim();
  return alt.length <= 16 && EMOJI.test(alt) ? alt : undefined;
}

/** An image without its addresses yet: see `startImage`. */
export function buildImage(read: AttributeReader, where: SanitizeContext): HTMLElement {
  const image = page.createElement('img');
  // Set before any address: an image may load as soon as it has one, even outside the page.
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('alt', checkAttribute('img', 'alt', read('alt') ?? '', where) ?? '');
  return image;
}

/** Gives an image its addresses; to be called when all its other attributes are set. */
export function startImage(image: Element, { src, srcset }: PictureAddresses): void {
  if (srcset) image.setAttribute('srcset', srcset);
  image.setAttribute('src', src);
}

/** Whether an image or a frame is made to count readers, not to be seen. */
export function isPixel(read: AttributeReader): boolean {
  return [read('width'), read('height')].some((value) => (readPixels(value) ?? 2) <= 1);
}

/** Copies the size of an image, video or source where it is believable. */
export function setSize(element: Element, read: AttributeReader): void {
  const size = imageSize(read('width'), read('height'));
  for (const [name, pixels] of Object.entries(size)) {
    if (pixels !== undefined) element.setAttribute(name, String(pixels));
  }
}

/**
 * An audio or video element with controls, which loads nothing until it is played. It belongs to a document that is
 * never shown. In the page's own, WebKit needs a tenth of a second for each address.
 */
export function buildPlayer(name: 'audio' | 'video'): HTMLElement {
  const player = page.implementation.createHTMLDocument('').createElement(name);
  player.setAttribute('controls', '');
  player.setAttribute('preload', 'none');
  return player;
}

/** A source of a picture (by `srcset`) or of a player (by `src`); undefined without a valid URL. */
export function buildSource(
  parent: string,
  read: AttributeReader,
  where: SanitizeContext,
): HTMLElement | undefined {
  const source = page.createElement('source');
  if (parent === 'picture') setSrcset(source, read, where);
  else setSrc(source, read, where);
  return source.hasAttribute('src') || source.hasAttribute('srcset') ? source : undefined;
}

/** Subtitles or the like of a player; undefined without a valid URL. */
export function buildTrack(read: AttributeReader, where: SanitizeContext): HTMLElement | undefined {
  const track = page.createElement('track');
  setSrc(track, read, where);
  return track.hasAttribute('src') ? track : undefined;
}

/** Whether a player has something to play. */
export function isPlayable(player: Element): boolean {
  return player.hasAttribute('src') || player.querySelector('source') !== null;
}

function setSrcset(element: Element, read: AttributeReader, where: SanitizeContext): void {
  const srcset = pictureSrcset(read, where);
  if (srcset) element.setAttribute('srcset', srcset);
}

/** Gives a player, its source or its track the address of its media. */
export function setSrc(element: Element, read: AttributeReader, where: SanitizeContext): void {
  const url = mediaAddress(read, where);
  if (url) element.setAttribute('src', url);
}
