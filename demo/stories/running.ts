import type { RunningStory } from './index.js';

/** Stories that unfold while one watches: an urgent line, a first lead, the full text. */
export const running: readonly RunningStory[] = [
  {
    slug: 'bridge-closed',
    place: 'HARBOUR CITY',
    authors: ['Joseph Adeyo', 'Marta Ellingsen'],
    tags: ['World', 'Transport'],
    versions: [
      {
        title: 'Urgent: East Bridge closed after freighter touches pier -- harbour authority',
        body: `
<p>{dateline} The East Bridge in Harbour City was closed to all traffic on {today} after a freighter touched one of its piers, the harbour authority said. No one was hurt.</p>`,
      },
      {
        title: '1st LD: East Bridge closed after freighter touches pier -- harbour authority',
        body: `
<p>{dateline} The East Bridge in Harbour City was closed to all traffic on {today} after a freighter touched one of its piers, the harbour authority said. No one was hurt.</p>
<p>The vessel, the 88-metre Corvina, was leaving with a cargo of timber when she swung in the current and met the fender of the second pier at walking pace. She is afloat and lies at anchor in the outer basin.</p>
<p>Divers have gone down to look at the pier. Trams are turning back at Custom House and at Eastgate, and the ferry is running without timetable and free of charge.</p>
<p>(More to follow)</p>`,
      },
      {
        title:
          '2nd LD-Writethru: East Bridge closed after freighter touches pier -- harbour authority',
        summary:
          'Divers found the fender damaged and the pier sound. Trams are to run again first.',
        body: `
<p>{dateline} The East Bridge in Harbour City, closed on {today} after a freighter touched one of its piers, will open to trams this evening and to cars {tomorrow} morning, the harbour authority said. No one was hurt.</p>
<p>Divers who went down to the second pier found four of the timbers of its fender broken and the stone behind them untouched. “The fender has done what a fender is for,” said Leo Marchetti, the authority's chief engineer.</p>
<p>The vessel, the 88-metre Corvina, was leaving with a cargo of timber when she swung in the current and met the pier at walking pace. A tug was alongside and took her to the outer basin, where she lies at anchor with a dent above the waterline.</p>
<h2>How the day went</h2>
<ul>
<li>The pilot reported the contact within a minute, and the bridge was cleared in six.</li>
<li>Some 40 trams were turned back at Custom House and at Eastgate.</li>
<li>The ferry ran without timetable and free of charge, and carried 9,000 people by the afternoon.</li>
</ul>
<p>The bridge, opened 71 years ago, carries 34,000 vehicles on a working day. Engineers have watched its piers by instrument since the channel was deepened; the instruments recorded a movement of less than a millimetre, the authority said.</p>
<p>The pilot and the master have been asked for their accounts, as is usual. The current in the channel was running at 3.1 knots, which is within the limit for a vessel of her length.</p>
<p>Endit</p>`,
      },
    ],
  },
  {
    slug: 'river-crest',
    place: 'LOWER VANE',
    authors: ['Hanne Brandt', 'Tomas Wren'],
    tags: ['Weather', 'Floods'],
    image: 'river-levels.svg',
    versions: [
      {
        title: 'Urgent: River Vane to crest at 6.94 metres tonight, below dikes -- officials',
        body: `
<p>{dateline} The River Vane will reach its highest level at Lower Vane tonight, at 6.94 metres, 26 centimetres below the top of the dikes, flood officials said on {today}.</p>`,
      },
      {
        title: '1st LD: River Vane to crest at 6.94 metres tonight, below dikes -- officials',
        body: `
<p>{dateline} The River Vane will reach its highest level at Lower Vane tonight, at 6.94 metres, 26 centimetres below the top of the dikes, flood officials said on {today}. They asked 1,200 people on the lower bank to sleep elsewhere all the same.</p>
<p>The river has risen by more than four metres in three days, after rain on snow in the hills. It is carrying about 2,300 cubic metres of water a second, ten times what is usual.</p>
<p>Volunteers laid 40,000 sandbags along the old quay, where the dike is at its oldest. The bridge between the two towns is closed except to the fire engine, which they share.</p>
<p>(More to follow)</p>`,
      },
      {
        title:
          '2nd LD-Writethru: River Vane to crest at 6.94 metres tonight, below dikes -- officials',
        summary:
          'Some 1,200 people are to sleep elsewhere. A basin upstream took the top off the wave.',
        body: `
<p>{dateline} The dikes at Lower Vane should hold, flood officials said on {today}, after a basin upstream was opened and took the top off the highest water in 44 years. The River Vane is to crest at 6.94 metres tonight, 26 centimetres below the top.</p>
<figure>
<img src="{figures}/river-levels.svg" width="1200" height="800" alt="Line chart of the river's level at Lower Vane over four days. It climbs from 2.6 metres to a crest of 6.94, just under a dashed line at 7.20 for the top of the dikes, and then falls.">
<figcaption>The level at the Lower Vane gauge, as measured and as forecast. (OTW graphic)</figcaption>
</figure>
<p>About 1,200 people on the lower bank were asked to spend the night elsewhere. By the afternoon 1,070 had done so, most of them with relations across the river, some in the school and one family in the cinema, at the invitation of its owner.</p>
<h2>The meadow that was given up</h2>
<p>Without the basin, a meadow of 310 hectares that farmers agreed to give up to floods twelve years ago, the water would have stood 31 centimetres higher and gone over the old quay, according to the flood service.</p>
<blockquote>
<p>“I have voted against that basin three times. I have just been to look at it, and I have taken my hat off.”</p>
</blockquote>
<p>Gerolf Timm, a farmer whose barley lies under two metres of water, will be paid for the harvest from a fund set up with the agreement. So will eleven others.</p>
<p>The river is expected to fall by half a metre {tomorrow} and to be back within its banks in four days. No one has been hurt. A houseboat that broke loose was caught at the bridge, with its owner’s tomatoes unharmed.</p>
<p>Endit</p>`,
      },
    ],
  },
  {
    slug: 'probe-landing',
    place: 'VANTRY',
    authors: ['Priya Raman'],
    tags: ['Science', 'Space'],
    image: 'asteroid-orbit.svg',
    versions: [
      {
        title: 'Urgent: Probe Lantern touches down on asteroid Ilmare -- space agency',
        body: `
<p>{dateline} The probe Lantern has touched down on the asteroid Ilmare and sent a signal from its surface, the space agency said on {today}.</p>`,
      },
      {
        title: '1st LD: Probe Lantern touches down on asteroid Ilmare -- space agency',
        body: `
<p>{dateline} The probe Lantern has touched down on the asteroid Ilmare and sent a signal from its surface, the space agency said on {today}. It is the end of a journey of three years and 1.1 billion kilometres.</p>
<p>The signal took 14 minutes to arrive. It consisted of one tone, which means that the three legs have met ground, and lasted for as long as had been agreed. “It is the best B flat that I have heard,” said flight director Halina Strand.</p>
<p>First images are expected within hours. Whether the anchors have taken hold is not yet known: on Ilmare, which is 700 metres across, a grown person would weigh as much as a sheet of paper does on Earth.</p>
<p>(More to follow)</p>`,
      },
      {
        title: '2nd LD-Writethru: Probe Lantern touches down on asteroid Ilmare -- space agency',
        summary: 'It bounced once, by 40 centimetres, and took six minutes to come down again.',
        body: `
<p>{dateline} The probe Lantern stands on the asteroid Ilmare after a bounce that took six minutes, and has begun to send pictures of a plain strewn with blue-black gravel, the space agency said on {today}.</p>
<p>The probe, as large as a refrigerator, met the ground at the pace of a tortoise, rose 40 centimetres and came down again 2.3 metres farther on. Two of its three anchors have taken hold. “Two is one more than we need,” said flight director Halina Strand.</p>
<figure>
<img src="{figures}/asteroid-orbit.svg" width="1200" height="800" alt="Diagram of the orbits of Earth and of the asteroid Ilmare round the Sun, with the path of the probe curving outward from the one to the other.">
<figcaption>Lantern went once round the Sun before it met Ilmare. Sizes are not to scale. (OTW graphic)</figcaption>
</figure>
<h2>What it will do there</h2>
<ol>
<li>Photograph its surroundings in eleven colours, for two days.</li>
<li>Drill to a depth of 60 centimetres and heat what it finds.</li>
<li>Listen to the ground with a microphone, as the Sun warms and cools it every five hours.</li>
<li>Stay. There is no way back, and nothing needs to be brought.</li>
</ol>
<p>Ilmare is thought to be a heap of rubble that has not been melted since the planets formed, some 4.5 billion years ago. If it holds water bound up in clay, as its colour suggests, researchers will compare it with that of the seas on Earth.</p>
<p>The mission cost 290 million crowns, little for its kind, because the agency built one probe and no spare. The batteries should last for 70 days; the solar panels, if dust does not settle on them, for years.</p>
<p>Enditem</p>`,
      },
    ],
  },
  {
    slug: 'lake-water-ruling',
    place: 'ISTERFELD',
    authors: ['Katrin Halvorsen'],
    tags: ['Business', 'Justice'],
    versions: [
      {
        title: 'Urgent: Water of Lake Ister belongs to all seven villages -- appeals court',
        body: `
<p>{dateline} The water of Lake Ister belongs to all seven villages on its shore in equal parts, an appeals court ruled on {today}, overturning a judgment that had given most of it to a bottling company.</p>`,
      },
      {
        title: '1st LD: Water of Lake Ister belongs to all seven villages -- appeals court',
        body: `
<p>{dateline} The water of Lake Ister belongs to all seven villages on its shore in equal parts, an appeals court ruled on {today}, overturning a judgment that had given most of it to a bottling company.</p>
<p>The company, Isterquell, had leased the rights of the largest village eleven years ago and argued that they covered two thirds of the outflow. The court found that no village had ever held more than a seventh, and so could not lease it.</p>
<p>Shares of Isterquell’s parent company, Norrland Beverages, were suspended before the ruling was read. When trading went on, they fell by 9 percent.</p>
<p>(More to follow)</p>`,
      },
      {
        title:
          '2nd LD-Writethru: Water of Lake Ister belongs to all seven villages -- appeals court',
        summary: 'The judges relied on a charter of the year 1412, and on the marks on a stone.',
        body: `
<p>{dateline} An appeals court gave the water of Lake Ister to all seven villages on its shore in equal parts on {today}, in a ruling that rests on a charter of the year 1412 and on seven notches in a stone.</p>
<p>The judgment overturns one of two years ago, which had confirmed the lease of two thirds of the outflow to the bottling company Isterquell. The company may go on drawing a seventh. It said that it would study the reasons, which run to 212 pages.</p>
<h2>A stone in the outflow</h2>
<p>The notches are on the sill over which the lake empties, and had been taken for wear. A surveyor engaged by the villages showed that they are of equal width to within three millimetres, and that each once led into a channel of its own.</p>
<blockquote>
<p>“Those who cut this stone wished that no one should have to take their word for it. We have measured it, and do not have to.”</p>
</blockquote>
<p>The presiding judge, Cornelia Astrup, read the passage from the bench. She added that the charter and the stone agree, “which is more than can be said of most documents before this court”.</p>
<table>
<caption>Who draws how much, in cubic metres a day</caption>
<thead>
<tr><th scope="col">User</th><th scope="col">Until now</th><th scope="col">By the ruling</th></tr>
</thead>
<tbody>
<tr><th scope="row">Isterquell</th><td>5,600</td><td>1,200</td></tr>
<tr><th scope="row">Six other villages together</th><td>2,800</td><td>7,200</td></tr>
</tbody>
</table>
<p>Shares of the parent company, Norrland Beverages, closed 6 percent lower. Some 180 people work at the bottling plant; the villages said that they were willing to sell it water by the year, at a price to be agreed by all seven.</p>
<p>The ruling can be appealed against within 30 days.</p>
<p>Endit</p>`,
      },
    ],
  },
  {
    slug: 'signal-failure',
    place: 'NORTHGATE',
    authors: ['Ama Lindgren'],
    tags: ['World', 'Transport'],
    versions: [
      {
        title: 'Urgent: Trains halted across northern region by signal failure -- rail operator',
        body: `
<p>{dateline} All trains in the northern region were halted at 07:42 on {today} because of a failure in the signalling centre at Northgate, the rail operator said. There was no danger to passengers.</p>`,
      },
      {
        title: '1st LD: Trains halted across northern region by signal failure -- rail operator',
        body: `
<p>{dateline} All trains in the northern region were halted at 07:42 on {today} because of a failure in the signalling centre at Northgate, the rail operator said. Some 210 trains with about 38,000 passengers stopped where they were, as they are meant to.</p>
<p>All but nine of them were in or near stations. Passengers in those nine will be taken forward at walking pace, with a person on foot in front of the train.</p>
<p>The operator ruled out an attack from outside. Engineers were looking at a clock, a spokesman said, and asked not to be pressed about it.</p>
<p>(More to follow)</p>`,
      },
      {
        title:
          '2nd LD-Writethru: Trains halted across northern region by signal failure -- rail operator',
        summary: 'Two clocks in the signalling centre differed by a second, and neither gave way.',
        body: `
<p>{dateline} Trains in the northern region were running again by midday on {today}, after two clocks in the signalling centre at Northgate had differed by one second and brought 210 of them to a halt, the rail operator said.</p>
<p>The centre has three clocks, so that two can outvote one that is wrong. The third had been sent away for repair. When the others disagreed, at 07:42, the system did what it is built to do if in doubt, and set every signal to red.</p>
<blockquote>
<p>“A man with one watch knows the time, and a man with two is never sure. We had been meaning to get back to three.”</p>
</blockquote>
<p>Evander Holm, the operator’s head of signalling, apologised to passengers. About 38,000 were delayed, for two hours and ten minutes on average; nobody was hurt.</p>
<h2>At walking pace</h2>
<p>Nine trains had stopped between stations. They were led to the next platform one by one, by railway staff who walked ahead with a flag. The last of them, the 07:15 from Calder Bay, arrived at 10:58, to applause.</p>
<p>Fares will be refunded on request for all journeys that were delayed by more than half an hour. The rail regulator has asked for a report within two weeks, and for the third clock.</p>
<p>###</p>`,
      },
    ],
  },
];
