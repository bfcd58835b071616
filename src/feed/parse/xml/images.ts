/** The picture of an item: Media RSS (https://www.rssboard.org/media-rss), else an enclosure. */
import type { Image } from '../../../model.js';
import { firstOf, MAX_PICTURES, MAX_RENDITIONS } from '../../limits.js';
import { oneLine, type SourceText } from '../../text/plain-text.js';
import { imageSize, pickRendition } from '../../image-size.js';
import { omitUndefined } from '../../omit-undefined.js';
import { safeMedia } from '../../text/safe-url.js';
import { allIn, groupsOf, insideOf, isPicture, lineIn } from './media-text.js';
import { allOf, fieldsOf, type Fields, type XmlElement } from './xml-dom.js';

/**
 * The widest useful picture that the fields of an item name.
 * @param body a text of Media RSS that is the article's own: then it is no caption
 */
export function imageIn(fields: Fields, base: string, body?: SourceText): Image | undefined {
  const groups = groupsOf(fields);
  const media = allIn([fields, ...groups], 'media:content').slice(0, MAX_RENDITIONS);
  const image =
    pickRendition(media.filter(isPicture).flatMap((element) => mediaImage(element, base) ?? [])) ??
    pickRendition(
      allIn([fields, ...groups, ...insideOf(media)], 'media:thumbnail')
        .slice(0, MAX_RENDITIONS)
        .flatMap((element) => imageAt(element, 'url', base) ?? []),
    ) ??
    firstOf(
      allOf(fields, 'enclosure', 'atom:link').filter(isPictureEnclosure).slice(0, MAX_PICTURES),
      1,
      (element) => imageAt(element, element.localName === 'link' ? 'href' : 'url', base),
    )[0];
  if (!image) return undefined;
  const { caption, ...picture } = { ...captionIn([fields, ...groups]), ...image };
  const isBody = body && caption === oneLine(body);
  return Object.freeze(omitUndefined<Image>({ ...picture, caption: isBody ? undefined : caption }));
}

function isPictureEnclosure(element: XmlElement): boolean {
  return (
    (element.localName === 'enclosure' || element.getAttribute('rel') === 'enclosure') &&
    (element.getAttribute('type') ?? '').startsWith('image/')
  );
}

function mediaImage(element: XmlElement, base: string): Image | undefined {
  const image = imageAt(element, 'url', base);
  return image && { ...image, ...captionIn([fieldsOf(element)]) };
}

function imageAt(element: XmlElement, attribute: string, base: string): Image | undefined {
  const url = safeMedia(element.getAttribute(attribute) ?? '', base, { upgrade: false });
  if (url === undefined) return undefined;
  return omitUndefined<Image>({
    url,
    ...imageSize(element.getAttribute('width'), element.getAttribute('height')),
  });
}

function captionIn(places: readonly Fields[]): Pick<Image, 'caption' | 'credit'> {
  return omitUndefined<Pick<Image, 'caption' | 'credit'>>({
    caption: lineIn(places, 'media:description'),
    credit: lineIn(places, 'media:credit'),
  });
}
