import type { PlainStory } from './index.js';

export const business: readonly PlainStory[] = [
  {
    slug: 'harbour-dues',
    title: 'Harbour dues to rise 2.4 pct in January -- harbour authority',
    place: 'HARBOUR CITY',
    authors: ['Joseph Adeyo'],
    tags: ['Business', 'Shipping'],
    body: `
<p>{dateline} Ships calling at Harbour City will pay 2.4 percent more in dues from the first of January, the harbour authority said on {today}, its first increase in four years.</p>
<p>The rise applies to vessels over 300 gross tons. Ships that take electricity from the quay instead of running their engines will pay the old rate, a rebate that the authority said about 210 of last year's 1,340 calls would have earned.</p>
<p>The harbour handled 18.2 million tons in the first ten months of the year, 3 percent more than in the same months of the year before.</p>`,
    correction: {
      note: 'Corrects number of calls in paragraph 2 to 1,430, not 1,340',
      wrong: '1,340',
      right: '1,430',
    },
  },
  {
    slug: 'grain-exchange',
    title: 'Factbox: How the new Vantry grain exchange will work',
    summary: 'Trading by open outcry ended here a century ago. It returns in part next week.',
    place: 'VANTRY',
    authors: ['Lucinda Bright'],
    tags: ['Business', 'Agriculture'],
    body: `
<p>{dateline} A grain exchange owned by farmers opens in Vantry next week, the first new one in the region since the old corn hall closed 96 years ago. It will trade wheat, barley and oats for delivery to six silos on the river.</p>
<h2>Who may trade</h2>
<p>Any grower with at least 20 hectares under cereals, any mill, and any merchant who has put up a deposit. Banks and funds may not hold contracts in their own name. The founders say that they want prices made by people who could, if need be, take the grain home.</p>
<h2>What is traded</h2>
<p>One contract is 25 tons, which is a lorry load. Grain is graded at the silo by two inspectors who do not know whose it is.</p>
<table>
<caption>Contracts at the opening</caption>
<thead>
<tr><th scope="col">Grain</th><th scope="col">Least protein</th><th scope="col">Most moisture</th><th scope="col">Delivery months</th></tr>
</thead>
<tbody>
<tr><th scope="row">Milling wheat</th><td>12.0 %</td><td>14.5 %</td><td>March, May, September</td></tr>
<tr><th scope="row">Feed wheat</th><td>–</td><td>15.0 %</td><td>March, May, September</td></tr>
<tr><th scope="row">Malting barley</th><td>9.5 %</td><td>14.0 %</td><td>May, September</td></tr>
<tr><th scope="row">Oats</th><td>–</td><td>14.0 %</td><td>March, September</td></tr>
</tbody>
</table>
<h2>How a price is made</h2>
<ol>
<li>Orders are taken by telephone and online until 10:00.</li>
<li>At 10:15 they are read out in the hall, without names.</li>
<li>At 10:30 one price is struck for each contract: the one at which most grain changes hands.</li>
<li>The price, the tons and nothing else are published at 10:31.</li>
</ol>
<p>There is no trading for the rest of the day. A price once a day is enough for a plant that takes nine months to grow, said Edda Morrow, a barley grower who will be the exchange's first chair.</p>
<h2>What could go wrong</h2>
<p>Economists consulted by OTW said that the danger was a thin market: with few orders, one large buyer could move the price. The rules therefore limit each buyer to a fifth of a day's trade in any grain, and cancel the session if fewer than eight sellers appear.</p>
<p>The founders expect about 90,000 tons in the first year. That would be some 4 percent of the region's harvest, and roughly what its largest mill grinds in ten weeks.</p>
<p>Endit</p>`,
  },
  {
    slug: 'night-trains',
    title: 'Sleeper trains sold out for weeks as operators hunt for carriages',
    summary: 'Orders placed today will be delivered in four years. Meanwhile, museums are called.',
    place: 'VIENNA',
    authors: ['Katrin Halvorsen'],
    tags: ['Business', 'Transport'],
    body: `
<p>{dateline} Night trains across the continent are sold out for weeks ahead, and the companies that run them are looking for carriages in places where no one has looked in decades.</p>
<p>An association of eleven operators said on {today} that its members had turned away one customer in five this autumn. On Fridays it was one in three. Together they run 214 sleeping cars, and could fill 300.</p>
<p>New ones are on order, but the two factories that still build them have work for four years. Operators have therefore begun to buy back cars that they sold, and in three cases cars that they gave away.</p>
<blockquote>
<p>“I have bought a sleeping car from a beekeeper. It was in very good condition. He had kept it dry, for the bees.”</p>
</blockquote>
<p>Mirko Stanek, who buys rolling stock for one of the companies, said that about one in six old cars could be put back to work. The frames last. Wiring, brakes and windows have to be replaced, at a quarter of the price of a new car.</p>
<h2>Old cars, new rules</h2>
<p>Two railway museums have lent a car each, on condition that visitors may still look in while it stands at the platform. A third refused, and said that the car in question was “the one people come for”.</p>
<p>Safety authorities have approved 38 restored cars since spring. They must have smoke detectors, doors that can be opened from the outside, and lights along the floor. A rule that each compartment have an ashtray was found to be still in force, and was repealed in September.</p>
<h2>Who travels by night</h2>
<p>A survey of 6,200 passengers for the association found that half travel for work, up from a third five years ago. Most said that they would otherwise have flown. Asked what mattered most, 71 percent named arriving before nine, 64 percent a door that locks, and 58 percent breakfast.</p>
<p>Prices have risen by 8 percent in a year, more than fares by day. Operators say that the margin is still small: a sleeping car earns money once in 24 hours, and has to be made up, by hand, in the same four that it takes to turn the train around.</p>
<p>Endit</p>`,
  },
  {
    slug: 'bakery-cooperative',
    title: 'Bakers’ cooperative buys mill that had been about to close',
    place: 'CALDER BAY',
    tags: ['Business'],
    body: `
<p>{dateline} Sixty-two bakers have bought the mill that grinds their flour, the new owners said on {today}, three weeks before it was to close for want of a successor.</p>
<p>Each put in the price of an oven. The miller, who is 70, has agreed to stay until somebody else can tell by the sound when the stones need dressing.</p>
<p>The mill grinds 3,100 tons a year and employs nine people, all of whom keep their work.</p>`,
  },
];
