import type { PlainStory } from './index.js';

export const science: readonly PlainStory[] = [
  {
    slug: 'galaxy-survey',
    title: 'Observatory maps 40,000 faint galaxies in first season of survey',
    summary: 'More than half had never been catalogued. Anyone may look through the images.',
    place: 'MOUNT HALE',
    authors: ['Priya Raman'],
    tags: ['Science', 'Astronomy'],
    body: `
<p>{dateline} A telescope that was built to look at almost nothing has found a great deal there. The Mount Hale observatory said on {today} that the first season of its deep survey had recorded 40,112 galaxies in a patch of sky no wider than four full moons.</p>
<p>More than half of them, 22,640, appear in no earlier catalogue. The faintest are some ten billion times dimmer than the faintest star that can be seen without a telescope.</p>
<figure>
<img src="{figures}/observatory.svg" width="1200" height="800" alt="An observatory dome with an open shutter stands on a ridge beneath a star-filled sky and the band of the Milky Way.">
<figcaption>The dome on Mount Hale, 2,940 metres above the sea. (OTW graphic)</figcaption>
</figure>
<p>The patch was chosen because it seemed empty. It lies away from the band of our own galaxy, holds no bright star and had been passed over by larger surveys as unlikely to repay the time.</p>
<blockquote>
<p>“The dull places are where you can see farthest. It is like looking out of a train at night: first you have to turn off the lamp in your own compartment.”</p>
</blockquote>
<p>Chandra Veil, who leads the survey, said that the images were made by adding up 611 exposures, taken over 74 moonless nights. A single night shows about a tenth as many galaxies.</p>
<h2>How the count was made</h2>
<p>A program marked everything that was fainter than a star and wider than a point. Some 3,400 volunteers then looked at every mark, each of which was seen by at least five people, and threw out one in seven: satellites, reflections in the lens, and in eleven cases a moth.</p>
<table>
<caption>What the first season found</caption>
<thead>
<tr><th scope="col">Kind</th><th scope="col">Number</th><th scope="col">Not known before</th></tr>
</thead>
<tbody>
<tr><th scope="row">Spiral galaxies</th><td>17,903</td><td>8,011</td></tr>
<tr><th scope="row">Elliptical galaxies</th><td>6,480</td><td>2,377</td></tr>
<tr><th scope="row">Irregular and unclear</th><td>15,729</td><td>12,252</td></tr>
</tbody>
</table>
<p>The numbers will be used to test how quickly galaxies gathered in the first third of the history of the universe. Two current models differ by about 15 percent in how many small ones there should be. The survey's first answer lies between them, and nearer to neither.</p>
<p>Further seasons will look at the same patch again, so that anything that has changed will stand out. The images and the catalogue are <a href="https://example.org/mount-hale/deep-survey">open to anyone</a>, and the team asks those who find something odd to write, even if it turns out to be a moth.</p>
<p>Endit</p>`,
    update: {
      add: '<p>The survey’s pages were slow to answer on {today}. The observatory said that 190,000 people had opened the images within three hours, and asked for patience.</p>',
    },
  },
  {
    slug: 'old-coral',
    title: 'Coral on Vantry shelf is among the oldest living things, study finds',
    place: 'VANTRY',
    authors: ['Samuel Thorne'],
    tags: ['Science', 'Sea'],
    body: `
<p>{dateline} A colony of black coral on the edge of the Vantry shelf has been alive for some 4,200 years, researchers said on {today}, about twice as long as had been supposed.</p>
<p>The coral stands 2.6 metres high in 380 metres of water, where it grows by less than the thickness of a sheet of paper each year. Its age was read from a fragment that had broken off by itself and lay beside it.</p>
<p>“It was a seedling, if you like, when bronze was new,” said Nora Abell, a marine biologist and the study's first author. “It has stood in the dark, in one spot, combing the same current, ever since.”</p>
<p>The team used carbon dating on 31 points across the stem, which has rings as a tree has. The outermost agreed with the known record of the last 70 years, which is how the researchers know that the count can be trusted.</p>
<p>The rings also hold a record of the water. Wider ones fall together in groups about 60 years apart, which suggests a slow rhythm in the current that no instrument has been in place long enough to see.</p>
<p>Trawling is already banned on that part of the shelf. The authors ask that anchors be kept away as well, and have given the position to the hydrographic office but not to the public.</p>`,
    correction: {
      note: 'Corrects depth in paragraph 2 to 830 metres, not 380',
      wrong: '380 metres',
      right: '830 metres',
    },
  },
  {
    slug: 'lost-pear',
    title: 'Botanists find pear thought lost since 1870 on a monastery wall',
    place: 'SAINT ORIN',
    authors: ['Tomas Wren'],
    tags: ['Science', 'Gardens'],
    image: 'glasshouse.svg',
    body: `
<p>{dateline} A pear last described in 1870 is alive on the south wall of a ruined monastery on Saint Orin, the botanic garden at Calder Bay said on {today}.</p>
<p>The Winter Bell was once sold as far away as Lisbon because it kept until April. It went out of the nurserymen's lists when fruit began to arrive by steamer, and no tree of it was known.</p>
<p>The one on the wall was found by a warden who was counting nests. Its leaves were compared with a pressed branch in the garden's herbarium, and the two matched in every one of twelve genetic markers.</p>
<p>Forty grafts have been taken and are growing under glass. “It is a very plain pear,” said Ilse Marten, who looks after them. “You would not turn your head for it. But in March, when there is nothing else, it tastes of honey and a little of pepper.”</p>
<p>The garden will give young trees to schools on the island in two years' time. Where the original stands, and how it came to be there, it will say later: the monks left 310 years ago, and pears seldom live for more than 200.</p>
<p>Endit</p>`,
  },
];
