import { resetMouse } from '@web/test-runner-commands';
import {
  buttonsDoWhatADragDoes,
  buttonsSayWhatTheyDo,
  focusGoesInOrder,
  focusHasRing,
  focusIsVisible,
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
  failureIsWhole,
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
  newsIsAnnouncedOutsideTheStrip,
} from './wcag/understandable.js';

/** Each success criterion that a strip can fail, with the check that proves it. */
const RULES: readonly (readonly [rule: string, title: string, check: () => Promise<void>])[] = [
  ['1.1.1', 'icons are hidden, and each icon button has a name', picturesAreHidden],
  ['1.3.1', 'the strip is a section with a list of items', isSectionWithList],
  ['1.3.2', 'headlines are in the order of the feed', isInTheOrderOfTheFeed],
  ['1.4.1', 'urgent headlines say so in words', urgencyIsWords],
  ['1.4.3', 'text has a contrast of 4.5 to 1 on light and dark pages', textStandsOut],
  ['1.4.4', 'nothing is cut off at twice the text size', growsWithText],
  ['1.4.10', 'the strip fits in 320 pixels, also at twice the text size', fitsIn320Pixels],
  ['1.4.11', 'icons and the focus ring have a contrast of 3 to 1', iconsAndRingsStandOut],
  ['1.4.12', 'nothing is cut off when a reader increases the text spacing', bearsSpacing],
  [
    '1.4.4, 1.4.10, 1.4.12',
    'a message of failure is whole in 320 pixels, with wide spacing, at twice the text size',
    failureIsWhole,
  ],
  ['1.4.13', 'nothing appears on hover or focus', nothingAppears],
  ['2.1.1', 'a keyboard reaches each button and each headline', keysReachEverything],
  ['2.1.2', 'the keyboard can leave the strip', keysLeave],
  ['2.1.4', 'no letter key is a command', lettersAreFree],
  ['2.2.2', 'one press stops the motion for good', stopsForGood],
  [
    '2.3.3',
    'nothing moves by itself for readers who want less motion',
    standsWhereMotionIsUnwanted,
  ],
  ['2.4.3', 'the focus follows the reading order', focusGoesInOrder],
  ['2.4.4', 'the name of each link says where it leads', linksSayWhereTheyLead],
  ['2.4.6', 'each button has a name of its own that says what it does', buttonsSayWhatTheyDo],
  ['2.4.7', 'the focused element has a ring at least 2 px wide', focusHasRing],
  ['2.4.11', 'the focused element is visible, and nothing covers it', focusIsVisible],
  ['2.5.1, 2.5.7', 'buttons do what a drag does', buttonsDoWhatADragDoes],
  ['2.5.2', 'a press that is released elsewhere does nothing', pressIsNoChoice],
  ['2.5.3', 'the visible text of a button is part of its name', labelsAreInNames],
  ['2.5.8', 'targets are large enough', targetsAreLarge],
  ['3.1.2', 'a headline in another language has its language set', languageIsSaid],
  ['3.2.1, 3.2.2', 'focus alone does not choose anything', focusIsNoChoice],
  ['4.1.2', 'each control is a real button or link', controlsAreReal],
  [
    '4.1.3',
    'news is announced beside the strip, which is not a live region',
    newsIsAnnouncedOutsideTheStrip,
  ],
];

describe('a strip under WCAG 2.2', () => {
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
