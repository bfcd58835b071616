import type { PlainStory } from './index.js';

export const world: readonly PlainStory[] = [
  {
    slug: 'small-boat-rescue',
    title: 'Roundup: Nine coastal states agree on common rules for small-boat rescue',
    summary:
      'Whoever hears a distress call first will lead the search until the others say otherwise.',
    place: 'LISBON',
    authors: ['Inês Carvalhal', 'Peter Okafor-Lind'],
    tags: ['World', 'Diplomacy'],
    body: `
<p>{dateline} Nine coastal states agreed on {today} on common rules for rescuing small craft, settling a question that has delayed searches for years: who is in charge when a call comes from the line between two zones.</p>
<p>Under the text, the station that first hears a distress call leads the search until another takes it over in so many words. At present a station may pass on a call and regard its duty as done, whether or not anyone has answered.</p>
<h2>What was agreed</h2>
<ul>
<li>The station that hears first leads first, on either side of a boundary.</li>
<li>A handover counts only once it has been read back and logged by both sides.</li>
<li>All nine will keep one list of lifeboats, with crews and ranges, open to every station.</li>
<li>Fishing vessels that join a search will be paid for fuel within 30 days.</li>
<li>Each state will hold one joint exercise a year, in winter and at night.</li>
</ul>
<p>The rules take effect in March. They bind coastguards and volunteer societies alike, but not navies, whose part was left to a later meeting.</p>
<p>Delegates pointed to a search two winters ago in which three stations each believed another to be leading it. The two sailors were found unhurt after eleven hours, by a trawler that had not been told to look.</p>
<blockquote>
<p>“Nobody at that table was careless. Each of them had followed the book. It was simply not the same book.”</p>
</blockquote>
<p>Anneke Vroom, who chaired the talks, said that the longest discussion had concerned a single word. Delegates took two days to choose “leads” over “coordinates”, because a station that leads cannot later say that it only passed on messages.</p>
<h2>Who pays for the fuel</h2>
<p>The rule on fuel was asked for by fishing associations, which said that their members lose a day's catch and as much as 900 euros in diesel when they answer a call. They have always gone, the associations said in a joint statement, and will go on doing so, but a young skipper with a loan on the boat should not have to think about it.</p>
<p>A common fund of 4 million euros will cover the payments for three years. The text is open to other states, and two have said that they will study it. The <a href="https://example.org/small-craft-rescue/text">full text</a> is to be published in eleven languages.</p>
<p>Enditem</p>`,
  },
  {
    slug: 'winter-ferry',
    title: 'Ferry to Saint Orin to run all winter for first time -- island council',
    summary: 'Four sailings a week will replace the mail boat that took twelve passengers at most.',
    place: 'CALDER BAY',
    authors: ['Tomas Wren'],
    tags: ['World', 'Transport'],
    body: `
<p>{dateline} The island of Saint Orin will have a ferry through the winter for the first time, its council said on {today}, ending the months in which 940 islanders depended on a mail boat with twelve seats.</p>
<p>Four sailings a week will leave Calder Bay from the first Monday of next month until the summer timetable begins in April. The crossing takes two hours and 40 minutes by way of the Narrows, which give shelter from westerly winds.</p>
<figure>
<img src="{figures}/ferry-route.svg" width="1200" height="800" alt="Map of a sound with a long island and several small ones. A dashed line leads from Calder Bay through the Narrows to Saint Orin.">
<figcaption>The winter route keeps east of the Skerries, six nautical miles longer than the summer one. (OTW graphic)</figcaption>
</figure>
<p>“In January we plan by the sky,” said Ruth Callan, who chairs the council and runs the island's only grocery. “Now we can plan by the calendar, which is how everyone else does it.”</p>
<table>
<caption>Winter sailings from Calder Bay</caption>
<thead>
<tr><th scope="col">Day</th><th scope="col">Leaves</th><th scope="col">Arrives</th><th scope="col">Calls at Little Hale</th></tr>
</thead>
<tbody>
<tr><th scope="row">Monday</th><td>07:30</td><td>10:10</td><td>yes</td></tr>
<tr><th scope="row">Wednesday</th><td>07:30</td><td>10:10</td><td>no</td></tr>
<tr><th scope="row">Friday</th><td>13:00</td><td>15:40</td><td>yes</td></tr>
<tr><th scope="row">Sunday</th><td>15:30</td><td>18:10</td><td>no</td></tr>
</tbody>
</table>
<p>The service will be run by the vessel Kittiwake, built 22 years ago for a lake crossing and strengthened this autumn for open water. She carries 140 passengers and 18 cars.</p>
<p>Two earlier attempts at a winter service failed, one within a month, because sailings were cancelled so often that islanders stopped booking. This time the contract pays the operator by the week and not by the passenger, and lets the master put off a sailing by up to a day without penalty.</p>
<p>The council expects about one sailing in nine to be put off. It will send word by text message by six in the evening on the day before, and raise a yellow flag at the school, which can be seen from most of the island.</p>
<p>The island's secondary pupils, who board on the mainland from Monday to Friday, are likely to notice the change first. Until now they have gone home every third weekend between November and March.</p>`,
    update: {
      title: 'Update: Ferry to Saint Orin to run all winter for first time -- island council',
      add: '<p>The first two sailings were fully booked within hours, the operator said later on {today}. A fifth sailing, on Saturdays, would be added if demand holds until the new year.</p>',
    },
  },
  {
    slug: 'shared-fire-station',
    title: 'Two border towns agree to share one fire engine, and one siren',
    place: 'LOWER VANE',
    authors: ['Hanne Brandt'],
    tags: ['World'],
    body: `
<p>{dateline} The towns of Lower Vane and Vane-sur-Rive, which lie on two banks of one river and in two countries, signed an agreement on {today} to run a single fire brigade.</p>
<p>The engine will stand on the bridge side of Lower Vane, four minutes from either town hall. Until now each town waited for help from its own district seat, 25 minutes away in one case and 31 in the other, while the neighbour's engine stood within sight.</p>
<p>Hoses turned out to be the hard part. The two countries use couplings of different widths, and 600 metres of hose had to be fitted with adaptors made by a local plumber.</p>
<p>Orders will be given in the language of the town that is on fire.</p>
<p>Endit</p>`,
  },
  {
    slug: 'harbour-tunnel',
    title: 'Harbour City opens rail tunnel under its bay after nine years of work',
    summary:
      'The 6.8-kilometre line cuts the journey between the two shores from 52 minutes by road to seven by train.',
    place: 'HARBOUR CITY',
    authors: ['Marta Ellingsen', 'Joseph Adeyo'],
    tags: ['World', 'Transport'],
    image: 'harbour-dawn.svg',
    body: `
<p>{dateline} The first passenger train ran beneath the bay of Harbour City on {today}, joining two shores that have been an hour apart by road for as long as there have been roads.</p>
<p>Train 1, carrying 412 passengers chosen by lot, left Northgate at first light and came up on the southern side seven minutes later. The journey by car around the head of the bay takes 52 minutes when traffic is light, according to the city's transport office.</p>
<figure>
<img src="{figures}/harbour-dawn.svg" width="1200" height="800" alt="Cranes and a moored freighter stand in silhouette before a low orange sun; its light lies in a path across calm water.">
<figcaption>The north shore at first light. The tunnel passes 38 metres below the shipping lane. (OTW graphic)</figcaption>
</figure>
<p>The tunnel is 6.8 kilometres long and was bored from both ends through clay and soft sandstone. Work began nine years ago and was to have taken six; it stopped for 14 months when the southern machine met a buried river channel that earlier surveys had not shown.</p>
<blockquote>
<p>“We went round it in the end, and that is why you will feel the train lean to the left about two minutes in. There is a river above you that has had no sky for eight thousand years.”</p>
</blockquote>
<p>Ingrid Salo, who led the tunnelling for the last five of the nine years, said her crews had named the channel after a colleague who first suspected it was there.</p>
<h2>A train every ten minutes</h2>
<p>Trains will run every ten minutes by day and every half hour at night. Fares are those of the city's trams, and the same ticket is good for both.</p>
<table>
<caption>The crossing before and after</caption>
<thead>
<tr><th scope="col">Way</th><th scope="col">Minutes</th><th scope="col">Departures a day</th></tr>
</thead>
<tbody>
<tr><th scope="row">Bay train</th><td>7</td><td>118</td></tr>
<tr><th scope="row">Passenger ferry</th><td>24</td><td>31</td></tr>
<tr><th scope="row">Bus by the coast road</th><td>68</td><td>46</td></tr>
</tbody>
</table>
<p>The passenger ferry will go on running. The council voted last month to keep it for at least five years, after a petition by residents of the south shore, where the ferry landing is also the market square.</p>
<p>The tunnel cost 2.1 billion crowns, 300 million more than the sum approved at the outset. Some 60 percent came from the national transport fund, the rest from the city and from a levy on parking. The city has published <a href="https://example.org/harbour-city/bay-line/accounts">the full accounts</a>.</p>
<p>On the southern platform Ama Reyes, 81, waited with a folding chair. She had asked for no ticket, she said. She wanted to see the door open and somebody step out of it from the other side.</p>
<p>Endit</p>`,
    update: {
      add: '<p>By the evening, some 31,000 people had made the crossing, the operator said, twice the number it had planned for on the opening day.</p>',
    },
  },
  {
    slug: 'post-office-summit',
    title: 'Mail for mountain village to go by cable car again -- postal service',
    place: 'SANKT ALBAN',
    tags: ['World'],
    body: `
<p>{dateline} Letters for the mountain village of Obersee will travel by cable car again from {tomorrow}, the postal service said on {today}, after a trial with drones was ended by the region's eagles.</p>
<p>“They were not aggressive. They were curious, and considerably better at flying,” a spokeswoman said. No letter was lost.</p>`,
    kill: 'The postal service says that the decision has not been taken.',
  },
];
