/** Pictures of a ninjs item: its associations, and the item itself where it is a picture. */
import type { Image } from '../../../model.js';
import { imageSize, pickRendition } from '../../image-size.js';
import { omitUndefined } from '../../omit-undefined.js';
import { firstOf, MAX_PICTURES, MAX_RENDITIONS } from '../../limits.js';
import { isRecord, get, getLine, getText, type JsonObject } from '../json-access.js';
import { safeMedia } from '../../text/safe-url.js';
import {
  authorsOf,
  descriptionOf,
  lineOfVariant,
  membersOf,
  withLowerCaseKeys,
} from './text-variants.js';

/** The first picture associated with the item, else the item's own, in the widest useful rendition. */
export function imageOf(item: JsonObject, base: string): Image | undefined {
  const items = [...membersOf(item, 'associations').filter(isRecord), item].map(withLowerCaseKeys);
  const pictures = items.filter(isPicture).slice(0, MAX_PICTURES);
  return firstOf(pictures, 1, (picture) => pictureOf(picture, base))[0];
}

function isPicture(item: JsonObject): boolean {
  return getText(item, 'type') === 'picture' || /^image\//.test(getText(item, 'mimetype') ?? '');
}

function pictureOf(picture: JsonObject, base: string): Image | undefined {
  const renditions = membersOf(picture, 'renditions').slice(0, MAX_RENDITIONS);
  const image = pickRendition(renditions.flatMap((raw) => renditionOf(raw, base) ?? []));
  const caption = descriptionOf(picture);
  return (
    image &&
    Object.freeze(
      omitUndefined<Image>({
        ...image,
        caption: caption && (lineOfVariant(caption) || undefined),
        credit: authorsOf(picture)[0] ?? getLine(picture, 'copyrightholder'),
      }),
    )
  );
}

function renditionOf(raw: unknown, base: string): Image | undefined {
  if (!isRecord(raw)) return undefined;
  const rendition = withLowerCaseKeys(raw);
  const type = getText(rendition, 'mimetype') ?? getText(rendition, 'contenttype') ?? 'image/';
  const href = getText(rendition, 'href');
  const url = href === undefined ? undefined : safeMedia(href, base, { upgrade: false });
  if (url === undefined || !/^image\//i.test(type)) return undefined;
  return omitUndefined<Image>({
    url,
    ...imageSize(get(rendition, 'width'), get(rendition, 'height')),
  });
}
