/** The picture of an item: Media RSS (https://www.rssboard.org/media-rss), else an enclosure. */
import type { Image } from '../../../model.js';
import { firstOf, MAX_PICTURES, MAX_RENDITIONS } from '../../limits.js';
import { oneLine, type SourceText } from '../../text/plain-text.js';
import { imageSize, pickRendition } from '../../image-size.js';
import { omitUndefined } from '../../omit-undefined.js';
import { safeMedia } from '../../text/safe-url.js';
import { allIn, groupsOf, insideOf, isPicture, lineIn } from './media-text.js';
import { allOf, fieldsOf, type Fields, type XmlElement } from './xml-dom.js';

/** Texts that are the article's own, and so say nothing of its picture. */
interface OwnTexts {
  readonly headline: string | undefined;
  /** The body, where it is a text of Media RSS. */
  readonly body: SourceText | undefined;
}

/** The widest useful picture that the fields of an item name. */
export function imageIn(
  fields: Fields,
  base: string,
  { headline, body }: OwnTexts,
): Image | undefined {
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
  const { alt, caption, ...picture } = { ...captionIn([fields, ...groups]), ...image };
  const isBody = body && caption === oneLine(body);
  return Object.freeze(
    omitUndefined<Image>({
      ...picture,
      alt: isDescription(alt, [headline, caption]) ? alt : undefined,
      caption: isBody ? undefined : caption,
    }),
  );
}

/** Whether the title of a picture describes it: many are a file name, or the headline once more. */
function isDescription(
  title: string | undefined,
  others: readonly (string | undefined)[],
): boolean {
  return title !== undefined && !others.includes(title) && !/^[\w.()-]+$/.test(title);
}

function isPictureEnclosure(element: XmlElement): boolean {
  return (
    (element.localName === 'enclosure' || element.getAttribute('rel') === 'enclosure') &&
    (element.getAttribute('type') ?? '').startsWith('image/')
  );
}

function mediaImage(element: XmlElement, base: string): Image | undefined {
  const image = imageAt(element, 'url', base);
  if (!image) return undefined;
  const places = [fieldsOf(element)];
  const alt = lineIn(places, 'media:title');
  return omitUndefined<Image>({ ...image, ...captionIn(places), alt });
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
