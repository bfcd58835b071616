import { resetMouse } from '@web/test-runner-commands';
import {
  buttonsDoWhatADragDoes,
  buttonsSayWhatTheyDo,
  focusGoesInOrder,
  focusHasRing,
  focusIsInSight,
  keysLeave,
  keysReachEverything,
  labelsAreInNames,
  lettersAreFree,
  linksSayWhereTheyLead,
  pressIsNoChoice,
  standsWhereMotionIsUnwanted,
  stopsForGood,
  targetsAreLarge,
} from './wcag/operable.js';
import {
  bearsSpacing,
  fitsIn320Pixels,
  growsWithText,
  iconsAndRingsStandOut,
  isInTheOrderOfTheFeed,
  isSectionWithList,
  nothingAppears,
  picturesAreHidden,
  textStandsOut,
  urgencyIsWords,
} from './wcag/perceivable.js';
import {
  controlsAreReal,
  focusIsNoChoice,
  languageIsSaid,
  newsIsToldBesideTheStrip,
} from './wcag/understandable.js';

/** Each rule that a strip of headlines can break, and what proves that it does not. */
const RULES: readonly (readonly [rule: string, title: string, check: () => Promise<void>])[] = [
  ['1.1.1', 'pictures are hidden, and what they stand for has a name', picturesAreHidden],
  ['1.3.1', 'it is a section with a list of items', isSectionWithList],
  ['1.3.2', 'headlines stand in the page as in the feed', isInTheOrderOfTheFeed],
  ['1.4.1', 'what is urgent says so in words', urgencyIsWords],
  ['1.4.3', 'text stands out by 4.5 to 1, on light and dark pages', textStandsOut],
  ['1.4.4', 'nothing is cut off in text of twice the size', growsWithText],
  ['1.4.10', 'it fits in 320 pixels, also in text of twice the size', fitsIn320Pixels],
  ['1.4.11', 'icons and the ring of the focus stand out by 3 to 1', iconsAndRingsStandOut],
  ['1.4.12', 'nothing is cut off when a reader spaces the text', bearsSpacing],
  ['1.4.13', 'nothing appears on hover or focus', nothingAppears],
  ['2.1.1', 'a keyboard reaches each button and each headline', keysReachEverything],
  ['2.1.2', 'a keyboard gets out again', keysLeave],
  ['2.1.4', 'no letter is a command', lettersAreFree],
  ['2.2.2', 'one press stops it for good', stopsForGood],
  ['2.3.3', 'nothing moves by itself where less motion is wanted', standsWhereMotionIsUnwanted],
  ['2.4.3', 'the focus goes in the order in which things are read', focusGoesInOrder],
  ['2.4.4', 'a link is called what it leads to', linksSayWhereTheyLead],
  ['2.4.6', 'each button says what it does, and no two the same', buttonsSayWhatTheyDo],
  ['2.4.7', 'what has the focus has a ring, 2 px wide at least', focusHasRing],
  ['2.4.11', 'what has the focus is in sight, and nothing lies on it', focusIsInSight],
  ['2.5.1, 2.5.7', 'buttons do what a drag does', buttonsDoWhatADragDoes],
  ['2.5.2', 'a press that is let go of elsewhere does nothing', pressIsNoChoice],
  ['2.5.3', 'what a button shows is in its name', labelsAreInNames],
  ['2.5.8', 'targets are large enough', targetsAreLarge],
  ['3.1.2', 'a headline of another language says which', languageIsSaid],
  ['3.2.1, 3.2.2', 'to come to something is not to choose it', focusIsNoChoice],
  ['4.1.2', 'what can be used is a real button or link', controlsAreReal],
  ['4.1.3', 'news is told beside the strip, which is no live region', newsIsToldBesideTheStrip],
];

describe('a strip by the rules of WCAG 2.2', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(async () => {
    sessionStorage.clear();
    document.documentElement.style.removeProperty('color-scheme');
    await resetMouse();
  });

  for (const [rule, title, check] of RULES) it(`${rule}: ${title}`, check);
});
