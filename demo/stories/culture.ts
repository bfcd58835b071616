import type { PlainStory } from './index.js';

export const culture: readonly PlainStory[] = [
  {
    slug: 'concert-hall-organ',
    title: 'Concert hall reopens with organ of 4,312 pipes that had been written off',
    summary: 'Water from a burst main stood in it for a week. It took four years to dry and tune.',
    place: 'HARBOUR CITY',
    authors: ['Lucinda Bright'],
    tags: ['Culture', 'Music'],
    image: 'concert-hall.svg',
    body: `
<p>{dateline} The Corn Quay concert hall opened its doors again on {today} with an organ that three surveyors had declared beyond repair, and a first note so low that some in the audience said they had felt it before they heard it.</p>
<p>The organ, built 132 years ago, stood in river water for six days after a main burst under the stage. Its leather swelled, its glue let go, and 900 of its wooden pipes came apart into the boards from which they had been made.</p>
<figure>
<img src="{figures}/concert-hall.svg" width="1200" height="800" alt="Rows of organ pipes rise in three towers above a lit stage, seen over the heads of an audience in the dark.">
<figcaption>The three towers of the case hold 61 of the pipes. The others stand behind them, in the dark. (OTW graphic)</figcaption>
</figure>
<p>“Everyone asked what a new one would cost. Nobody asked the old one how it was,” said Osric Falk, the organ builder who took on the work. He dried the pipes for 14 months in an apple store, because it had the right air.</p>
<h2>Pipe by pipe</h2>
<p>Of 4,312 pipes, 4,057 are the original ones. Some are as long as a bus and some shorter than a pencil. Each was cleaned, measured, blown by mouth and entered in a ledger, which runs to eleven volumes.</p>
<table>
<caption>What became of the pipes</caption>
<thead>
<tr><th scope="col">Material</th><th scope="col">Before</th><th scope="col">Kept</th><th scope="col">Made anew</th></tr>
</thead>
<tbody>
<tr><th scope="row">Tin and lead</th><td>3,240</td><td>3,198</td><td>42</td></tr>
<tr><th scope="row">Pine</th><td>868</td><td>671</td><td>197</td></tr>
<tr><th scope="row">Oak</th><td>204</td><td>188</td><td>16</td></tr>
</tbody>
</table>
<p>The restoration cost 3.4 million crowns, of which the insurer paid two thirds. The rest came from 7,800 people who each adopted a pipe. The adopters of the smallest had been warned that only dogs and some children would be able to hear it.</p>
<p>The hall has added 60 seats and moved its cellar pumps to the roof, “where the water is not”, as its director put it. It will hold a free recital every Wednesday at noon until the summer.</p>
<p>Enditem</p>`,
  },
  {
    slug: 'lost-film',
    title: 'Silent film lost for ninety years found behind wall of village cinema',
    place: 'UPPER MARL',
    authors: ['Hanne Brandt'],
    tags: ['Culture', 'Film'],
    body: `
<p>{dateline} Nine reels of a silent film that no living person was known to have seen have been found behind a plaster wall in the cinema of Upper Marl, the regional film archive said on {today}.</p>
<p>“The Salt Road” was shown for five weeks when it was new and then vanished when its distributor went bankrupt. Until now it was known from two photographs, a poster and one review, which called it “long”.</p>
<p>The reels were found by an electrician who was looking for a cable. Behind the wall was a former projection room with a stool, a bucket of sand and a shelf with the film, each reel in its tin and each tin in newspaper.</p>
<blockquote>
<p>“Somebody meant to come back for it. You do not wrap a thing in dry newspaper, nine times over, if you are throwing it out.”</p>
</blockquote>
<p>Tilda Roke, who heads the archive, said that the film runs for 48 minutes and lacks only its last title. Nitrate film of that age is often sticky or turned to powder; the cold of the room, which shares a wall with the village ice house, had kept it.</p>
<p>A digital copy is being made frame by frame. The first showing will be in Upper Marl, with a piano, for the 74 people whom the cinema can seat. The electrician has been offered the stool.</p>`,
    correction: {
      note: 'Corrects running time in paragraph 5 to 84 minutes, not 48',
      wrong: '48 minutes',
      right: '84 minutes',
    },
  },
  {
    slug: 'island-dictionary',
    title: 'Dictionary of Saint Orin dialect complete after 61 years and 14 editors',
    summary:
      'It holds 23,400 words, of which 31 are for rain and one is for a lie told out of love.',
    place: 'SAINT ORIN',
    authors: ['Tomas Wren'],
    tags: ['Culture', 'Language'],
    body: `
<p>{dateline} The last volume of the dictionary of the Saint Orin dialect went to the printer on {today}, 61 years after a schoolteacher began it on the backs of seed packets.</p>
<p>The work lists 23,400 words and senses in five volumes, each with a sentence that was written down from somebody’s mouth, the speaker’s house and the year. About a third of the words are in daily use among the island’s 940 people.</p>
<h2>From “ab” to “ywend”</h2>
<p>The first entry, “ab”, is the hour between the end of work and the lighting of lamps. The last, “ywend”, is said of a boat that has come home by itself.</p>
<ul>
<li><strong>drennet</strong>: rain that is seen across the water but does not arrive</li>
<li><strong>halsom</strong>: an untruth told out of love</li>
<li><strong>to kell</strong>: to walk a visitor half way home, so that both have company</li>
<li><strong>stirm</strong>: the silence of a room in which somebody was just spoken of</li>
</ul>
<p>“People think that we collected the odd ones,” said Maud Sallow, the fourteenth editor, who has held the post for 19 years. “We collected all of them. The article on the word ‘put’ is eleven pages long.”</p>
<p>Four editors died in office. Two married each other. One left after a dispute over a vowel, and came back when recordings from the lighthouse showed that he had been right.</p>
<p>The university at Vantry has put the recordings, 2,200 hours in all, in its archive, and plans to make them searchable. Of the 118 speakers heard on them, 109 are no longer alive.</p>
<p>The printed set costs 140 crowns. Every household on the island will be given one, and every child who is born there from now on.</p>
<p>###</p>`,
  },
  {
    slug: 'library-fines',
    title: 'Library drops its fines and gets back 11,000 books within a month',
    place: 'CALDER BAY',
    authors: ['Ines Vantongeren'],
    tags: ['Culture', 'Books'],
    body: `
<p>{dateline} The public library of Calder Bay has got back more than 11,000 missing books since it gave up fines four weeks ago, it said on {today}, about one for every five inhabitants.</p>
<p>Some came in by the crate. A retired ship’s cook brought 212, which he had borrowed one at a time over 30 years and had read, he said, “some of them twice, to be fair”. A book on drains was 88 years overdue.</p>
<p>Fines had brought the library 19,000 crowns a year, of which 14,000 went into collecting them. The council found that most people who owed more than ten crowns never came again.</p>
<p>“We had put a price on coming back,” said Joan Tarrow, the chief librarian. “It was not a high price. It was just high enough.”</p>
<h2>Where to put them</h2>
<p>The returns have raised a question nobody had asked: the shelves had been filled in the meantime. For now the books stand in the council chamber, in order, and councillors have been asked to lend them out if anyone inquires.</p>
<p>New readers’ cards are up by a third. The number of books that are kept for too long has not changed.</p>`,
    update: {
      title: 'Update: Library drops its fines and gets back 11,000 books within a month',
      add: '<p>The book on drains was lent out again on {today}, the library said, for the first time in 88 years. The water board had asked for it.</p>',
    },
  },
];
