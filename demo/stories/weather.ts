import type { PlainStory } from './index.js';

export const weather: readonly PlainStory[] = [
  {
    slug: 'wettest-month',
    title: 'Harbour City has its wettest 30 days in 118 years -- weather service',
    summary: 'Two and a half times the usual rain has fallen, a sixth of it on a single day.',
    place: 'HARBOUR CITY',
    authors: ['Marta Ellingsen'],
    tags: ['Weather', 'Climate'],
    image: 'rain-month.svg',
    body: `
<p>{dateline} More rain has fallen on Harbour City in the last 30 days than in any such time since measurements began 118 years ago, the weather service said on {today}: 236 millimetres, against a usual 94.</p>
<p>The old record of 221 millimetres had stood for 73 years. It was passed at about four in the morning, according to the gauge on the roof of the customs house, which is read by hand because it always has been.</p>
<figure>
<img src="{figures}/rain-month.svg" width="1200" height="800" alt="Bar chart of the rain on each of 30 days. Most bars are below 12 millimetres; one, on day 17, stands out at 38.">
<figcaption>Rain on each of the 30 days. On the 17th it was 38 millimetres. (OTW graphic)</figcaption>
</figure>
<p>“No single day was out of the ordinary, except one,” said Yusra Benhale, a forecaster. “What was out of the ordinary was that it kept its appointments.” Rain fell on 26 days out of 30.</p>
<h2>Why it stayed</h2>
<p>An area of high pressure has lain over the sea to the north since last month and will not move. Lows that would usually pass along the coast in a day are led round it instead and arrive one after another, like trams.</p>
<table>
<caption>Rain in 30 days, in millimetres</caption>
<thead>
<tr><th scope="col">Station</th><th scope="col">Measured</th><th scope="col">Usual</th></tr>
</thead>
<tbody>
<tr><th scope="row">Harbour City</th><td>236</td><td>94</td></tr>
<tr><th scope="row">Calder Bay</th><td>187</td><td>102</td></tr>
<tr><th scope="row">Vantry</th><td>141</td><td>71</td></tr>
<tr><th scope="row">Mount Hale</th><td>312</td><td>165</td></tr>
</tbody>
</table>
<p>The city’s drains have coped. Two underpasses were closed for a night, and the botanic garden has lost a cedar that had stood since before the gauge.</p>
<p>The service expects the high to weaken at the end of the week. It added that it had expected so twice before.</p>
<p>Endit</p>`,
  },
  {
    slug: 'fog-coast',
    title: 'Third day of fog keeps ferries in port and 140 flights on the ground',
    place: 'CALDER BAY',
    authors: ['Ines Vantongeren'],
    tags: ['Weather', 'Transport'],
    body: `
<p>{dateline} Fog lay on the coast from Calder Bay to Northgate for the third day on {today}. Ferries stayed in port, 140 flights were cancelled, and at midday people in some streets could hear the town hall clock but not see it.</p>
<p>Visibility at the airport was 60 metres at best. Aircraft may land by instruments from 75 metres; one crew waited two hours for the difference and turned back.</p>
<p>The cause is warm air from the south that has come to rest over water of eight degrees. Fog of this kind needs wind or sun to end it, and neither is in sight before {tomorrow} evening, the weather service said.</p>
<p>Lighthouses along the coast have gone back to sound. The horn on Gull Head, switched off six years ago when a survey found that no ship relied on it, was started again by its former keeper, who had kept the key and, as he said, the habit.</p>
<h2>Advice to travellers</h2>
<ul>
<li>Tickets for ferries remain valid for ten days.</li>
<li>Trains run to timetable; 22 coaches have been added to them.</li>
<li>Drivers should use dipped headlights and leave twice the usual distance.</li>
</ul>
<p>Hospitals reported nothing unusual. The bakers of Calder Bay said that they had sold out by nine on each of the three days, possibly because the smell was all there was to go by.</p>`,
    update: {
      title: 'Update: Third day of fog keeps ferries in port and 140 flights on the ground',
      add: '<p>The fog lifted for 25 minutes in the afternoon of {today}. Eleven aircraft took off in that time, and one ferry reached the harbour mouth and came back.</p>',
    },
  },
  {
    slug: 'storm-names',
    title: 'Factbox: How storms on the northern coast get their names',
    summary: 'The list for this winter has been drawn. It begins with Aldith and ends with Wim.',
    place: 'NORTHGATE',
    authors: ['Hanne Brandt'],
    tags: ['Weather'],
    image: 'storm-coast.svg',
    body: `
<p>{dateline} The five weather services of the northern coast drew the names of this winter’s storms on {today}. Aldith will be the first. Here is how a storm comes by a name, and how it may lose it.</p>
<figure>
<img src="{figures}/storm-coast.svg" width="1200" height="800" alt="A red and white lighthouse on a rock sends its beam through rain over a rough sea.">
<figcaption>Not every gale is a storm: it takes a mean wind of force nine at three stations. (OTW graphic)</figcaption>
</figure>
<h2>Who chooses</h2>
<p>Anyone who lives in one of the five countries may put forward a name. There were 31,400 suggestions this year. About 4,000 people put forward their own, and somewhat more that of a relation by marriage.</p>
<h2>What is ruled out</h2>
<ol>
<li>Names of more than eight letters, which do not fit the radio bulletins.</li>
<li>Names that sound alike in two of the five languages.</li>
<li>Names of brands, rulers and saints with a feast in winter.</li>
<li>Any name used in the last six years.</li>
</ol>
<h2>When a storm is named</h2>
<p>A low is given the next name on the list once two services expect a mean wind of at least 76 kilometres an hour at three stations for three hours. Last winter that happened 13 times; on average it happens nine times.</p>
<blockquote>
<p>“People do not board up a window for a low of 968 hectopascals. For a Gudrun they do.”</p>
</blockquote>
<p>Per Anselm, who set up the system eleven years ago, pointed to a survey in which 8 of 10 coast dwellers could recall what the warning for a named storm had said, and 4 of 10 that for one without a name.</p>
<h2>How a name is retired</h2>
<p>A name is never used again if the storm has cost a life. There are six such names. They are read out at the drawing before the new ones are, and this year nothing was added to them.</p>`,
  },
  {
    slug: 'early-snow',
    title: 'First snow falls on Mount Hale 19 days early -- weather service',
    place: 'MOUNT HALE',
    tags: ['Weather'],
    body: `
<p>{dateline} The first snow of the season has fallen on Mount Hale, 19 days earlier than usual, the weather service said on {today}. The station at 2,940 metres reported a cover of four centimetres.</p>
<p>It would be the earliest since an automatic gauge was installed 27 years ago.</p>
<p>The road to the observatory stayed open.</p>`,
    kill: 'The weather service says that the gauge had measured a sheet of insulation blown onto it from the observatory’s roof.',
  },
];
