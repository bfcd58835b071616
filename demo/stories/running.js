/**
 * Stories that unfold while one watches: an urgent line, a first lead, the full text.
 * @type {import('./index.js').Story[]}
 */
export const running = [
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
];
