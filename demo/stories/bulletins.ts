/** The bulletins of the weather service, which has a feed of its own. All of it is invented. */

/** A bulletin as it goes out. */
export interface Bulletin {
  readonly title: string;
  readonly summary: string;
  /** A file among the figures. */
  readonly image: string;
  readonly tags: readonly string[];
}

/** All bulletins, in the order in which they go out. */
export const bulletins: readonly Bulletin[] = [
  {
    title: 'Frost in Obersee: eight degrees below zero at dawn',
    summary:
      'The lake has its first ice along the shore, too thin to walk on until further notice.',
    image: 'sky-snow.svg',
    tags: ['Weather', 'Frost'],
  },
  {
    title: 'Low water at Little Hale leaves the causeway dry for five hours',
    summary:
      'The sea is back at the second bollard by four. Walkers should be across by half past three.',
    image: 'sky-tide.svg',
    tags: ['Weather', 'Sea'],
  },
  {
    title: 'Showers for Calder Bay, and a dry hour around three',
    summary:
      'They come from the west at intervals of 40 minutes. The washing can be left until three.',
    image: 'sky-rain.svg',
    tags: ['Weather', 'Rain'],
  },
  {
    title: 'Fog stays in the valleys below Mount Hale, with sun above 900 metres',
    summary: 'The cable car runs above it from the middle station. Below, visibility is 80 metres.',
    image: 'sky-fog.svg',
    tags: ['Weather', 'Fog'],
  },
  {
    title: 'Sankt Alban has its mildest morning of the month, at 12 degrees',
    summary: 'It was four degrees at this hour yesterday. The mild air stays for two more days.',
    image: 'sky-sun.svg',
    tags: ['Weather', 'Sun'],
  },
  {
    title: 'Wind eases on the northern coast, and ferries may sail from noon',
    summary: 'Force six in the morning, force four by noon, from the north-west throughout.',
    image: 'sky-wind.svg',
    tags: ['Weather', 'Sea'],
  },
  {
    title: 'First snow at Hale Pass, with chains needed above 1,700 metres',
    summary: 'Eleven centimetres have fallen since midnight. The ploughs have reached the chapel.',
    image: 'sky-snow.svg',
    tags: ['Weather', 'Snow'],
  },
  {
    title: 'High water at the customs house, 40 centimetres above the usual mark',
    summary:
      'The lower quay is closed to vehicles from six to nine. The market moves to the square.',
    image: 'sky-tide.svg',
    tags: ['Weather', 'Sea'],
  },
  {
    title: 'Fog closes the Narrows to small craft until ten in the morning',
    summary:
      'The pilots count on 50 metres of visibility, and on the horn of Gull Head for the rest.',
    image: 'sky-fog.svg',
    tags: ['Weather', 'Fog'],
  },
  {
    title: 'Sun over Lake Ister until evening, with 14 degrees at noon',
    summary: 'Thin cloud may pass in the afternoon. The steamers keep to their summer timetable.',
    image: 'sky-sun.svg',
    tags: ['Weather', 'Sun'],
  },
  {
    title: 'Wind warning for Gull Head, with gusts of 75 kilometres an hour',
    summary:
      'The path along the cliff is closed from noon. The wind turns south and drops by nightfall.',
    image: 'sky-wind.svg',
    tags: ['Weather', 'Wind'],
  },
  {
    title: 'Rain from Vantry to Northgate until midnight, 20 millimetres in places',
    summary: 'It moves inland after ten. The rivers have room for it, the weather service says.',
    image: 'sky-rain.svg',
    tags: ['Weather', 'Rain'],
  },
];
