import type { PlainStory } from './index.js';

export const sport: readonly PlainStory[] = [
  {
    slug: 'mountain-stage',
    title: 'Sandoval wins at Hale Pass as Lindqvart keeps race lead by four seconds',
    summary:
      'Three passes, 4,180 metres of climbing, and a lead that a dropped chain nearly ended.',
    place: 'HALE PASS',
    authors: ['Peter Okafor-Lind'],
    tags: ['Sport', 'Cycling'],
    image: 'stage-profile.svg',
    body: `
<p>{dateline} Iker Sandoval won the hardest stage of the Tour of the Passes on {today}, alone and in fog, while Britta Lindqvart’s team mate Jon Lindqvart kept the overall lead by four seconds after he had ridden the last kilometre with a chain that would not change gear.</p>
<p>Sandoval, 24, went clear on the second of three climbs with 52 km to go, and was never more than 90 seconds ahead. He said at the finish that he had not seen the summit, the crowd or the line, and had stopped when somebody took hold of him.</p>
<figure>
<img src="{figures}/stage-profile.svg" width="1200" height="800" alt="Profile of a stage of 168 kilometres with three climbs: Orchard Hill, 1,120 metres, the Saddle, 1,760 metres, and Hale Pass, 2,240 metres.">
<figcaption>Stage 9: three climbs, each higher than the one before it. (OTW graphic)</figcaption>
</figure>
<p>“I counted the bends. There are 37,” he said. “At 30 I began to doubt my arithmetic.”</p>
<h2>Four seconds</h2>
<p>Jon Lindqvart began the day with a lead of 1 minute and 12 seconds. On the steepest part of Hale Pass his chain came off; he put it back by hand, and was left with one gear for what remained. Marek Dunaj, who was second overall, passed him, looked back once and did not attack until his rival was riding again.</p>
<table>
<caption>Overall, after nine of twelve stages</caption>
<thead>
<tr><th scope="col">Place</th><th scope="col">Rider</th><th scope="col">Team</th><th scope="col">Time</th></tr>
</thead>
<tbody>
<tr><th scope="row">1</th><td>Jon Lindqvart</td><td>Vantry Mills</td><td>34:11:08</td></tr>
<tr><th scope="row">2</th><td>Marek Dunaj</td><td>Bay Line</td><td>+ 0:04</td></tr>
<tr><th scope="row">3</th><td>Iker Sandoval</td><td>Corvina</td><td>+ 0:51</td></tr>
<tr><th scope="row">4</th><td>Tobiah Nwosu-Hart</td><td>Northgate</td><td>+ 2:37</td></tr>
</tbody>
</table>
<p>Dunaj said that waiting had not been a matter of manners. “If I win by four seconds, I want to know whose seconds they were.”</p>
<p>{tomorrow} is a day of rest. The race goes on with a time trial of 31 km on flat roads, which suits Lindqvart, into a headwind, which suits nobody.</p>
<p>Endit</p>`,
    correction: {
      note: 'Corrects paragraph 1: Jon Lindqvart is Britta Lindqvart’s brother, not her team mate',
      wrong: 'Britta Lindqvart’s team mate Jon Lindqvart',
      right: 'Jon Lindqvart, the brother of the former champion Britta Lindqvart,',
    },
  },
  {
    slug: 'marathon-record',
    title: 'Debutant runs fastest time ever on Calder Bay marathon course',
    place: 'CALDER BAY',
    authors: ['Joseph Adeyo'],
    tags: ['Sport', 'Athletics'],
    body: `
<p>{dateline} Selma Arroway, a postwoman who had never run a race longer than ten kilometres, won the Calder Bay marathon on {today} in the fastest time ever recorded on the course, 2 hours, 19 minutes and 44 seconds.</p>
<p>She took almost three minutes off a record that had stood for 16 years, and said that she had mainly been worried about being late for her round.</p>
<p>Arroway led from the harbour, lost sight of everyone by the halfway mark and asked several spectators whether she was still going the right way.</p>
<p>Conditions were good, with nine degrees and a light wind from behind along the sea wall. Some 6,400 runners started and 6,112 finished.</p>`,
    kill: 'The organisers say that a turning point had been moved and the course was 1.9 kilometres too short.',
  },
  {
    slug: 'chess-final',
    title: 'Chess final goes to last game after draw of 131 moves and nine hours',
    summary: 'The players agreed on one thing all day: to have the window opened.',
    place: 'VANTRY',
    authors: ['Katrin Halvorsen'],
    tags: ['Sport', 'Chess'],
    body: `
<p>{dateline} The eleventh game of the Vantry chess final ended in a draw after nine hours and 131 moves on {today}, which leaves the match level at 5.5 points each with one game to play.</p>
<p>Adela Quist, who had White, won a pawn on move 38 and spent the other 93 trying to make something of it. Rohan Beckwith gave back nothing. By the end there were two kings, two rooks and the pawn, which had not moved since the afternoon.</p>
<blockquote>
<p>“At move 100 I thought: this is a draw. At move 110 I thought that she thinks so, too. Then it took us 21 more to say it.”</p>
</blockquote>
<p>Beckwith, 41, is the oldest finalist in the history of the tournament, and Quist, 19, is its youngest. He had played in his first final before she was born, and said that he would rather not have been asked.</p>
<h2>How the match stands</h2>
<p>Quist has won games two and seven, Beckwith the third and the eighth. The other seven were drawn, four of them after more than 70 moves.</p>
<table>
<caption>The longest games of the match</caption>
<thead>
<tr><th scope="col">Game</th><th scope="col">White</th><th scope="col">Moves</th><th scope="col">Result</th></tr>
</thead>
<tbody>
<tr><th scope="row">11</th><td>Quist</td><td>131</td><td>½ – ½</td></tr>
<tr><th scope="row">4</th><td>Beckwith</td><td>97</td><td>½ – ½</td></tr>
<tr><th scope="row">8</th><td>Beckwith</td><td>82</td><td>1 – 0</td></tr>
</tbody>
</table>
<p>If the last game is drawn as well, four shorter ones decide, and after those, two of five minutes. The rules provide for nothing beyond that, because their authors had thought it could not happen.</p>
<p>The organisers have moved the start forward by two hours, so that the last buses can be caught.</p>
<p>Enditem</p>`,
  },
  {
    slug: 'cup-semifinal',
    title: 'Calder Bay reach their first cup final after 22 penalties in the rain',
    place: 'HARBOUR CITY',
    authors: ['Ama Lindgren'],
    tags: ['Sport', 'Football'],
    body: `
<p>{dateline} Calder Bay, of the third division, reached the cup final for the first time in their 97 years on {today} by beating Harbour City Rovers 10-9 on penalties, with a goalkeeper who scored the last one and then saved it, so to speak, from the other side.</p>
<p>The game had ended 1-1 after extra time. Rovers, who have won the cup nine times, had 24 shots to Calder Bay’s three, and hit the same post twice.</p>
<p>All eleven players of each side took a penalty. Wanda Pryce, the Calder Bay goalkeeper, put hers in under the bar and two minutes later pushed away the last of Rovers’ with her left foot.</p>
<p>“I went the wrong way,” she said. “The foot was late. I am not going to complain about the foot.”</p>
<h2>Half a town</h2>
<p>A crowd of 18,230 watched in steady rain. Some 7,000 of them had come from Calder Bay, which has 52,000 inhabitants, in 90 coaches, two special trains and the ferry, whose crew were given leave on condition that they brought it back.</p>
<p>The final is in three weeks’ time, against the winners of {tomorrow}’s match between Northgate and Vantry. The school authority of Calder Bay has been asked whether the Monday after it will be a school day, and has said that it will not be drawn.</p>`,
    update: {
      title: 'Update: Calder Bay reach their first cup final after 22 penalties in the rain',
      add: '<p>The club’s share of the tickets for the final, 9,000, was gone in 40 minutes, it said later on {today}. A screen will be put up on the fish market.</p>',
    },
  },
];
