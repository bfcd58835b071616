import type { PlainStory } from './index.js';

/** Stories in French, German and Spanish. */
export const european: readonly PlainStory[] = [
  {
    slug: 'fr-carillon',
    title: 'À Port-Clair, le carillon retrouve ses 47 cloches après trente ans de silence',
    summary: 'La plus petite avait servi de sonnette à une école, la plus grande d’abreuvoir.',
    place: 'PORT-CLAIR',
    authors: ['Élise Maurand'],
    tags: ['Culture', 'Patrimoine'],
    language: 'fr',
    body: `
<p>{dateline} Le carillon de Port-Clair, muet depuis trente ans, a sonné de nouveau au complet : la dernière de ses 47 cloches a été hissée dans le beffroi au terme d’une enquête qui aura mené une association de bénévoles jusque dans des fermes, un théâtre et une capitainerie.</p>
<p>Les cloches avaient été descendues lors de travaux, entreposées dans un hangar, puis dispersées quand celui-ci fut vendu. Personne n’avait tenu de registre. « On nous a dit : cherchez quelque chose de lourd », raconte Solange Périgny, présidente de l’association.</p>
<p>La plus petite, neuf kilos, servait de sonnette dans une école. La plus grande, deux tonnes, avait été retournée et abreuvait des vaches. Son propriétaire l’a rendue contre une auge neuve et une place au premier rang.</p>
<blockquote>
<p>« Quand on l’a frappée pour la première fois, elle a donné un si bémol, et un peu d’eau. »</p>
</blockquote>
<h2>Une mélodie par saison</h2>
<p>Onze cloches étaient fêlées et ont été ressoudées par une fonderie de la région. Deux restent introuvables ; elles ont été refondues d’après leurs voisines et portent, à l’intérieur, une inscription qui invite à les remplacer si les originales reparaissent.</p>
<p>Le carillon jouera quatre fois par jour, sur une mélodie qui changera avec les saisons. Les riverains ont obtenu qu’il se taise entre 21 heures et 8 heures, sauf le soir de la fête du port.</p>
<p>Les travaux ont coûté 380 000 couronnes, financées pour moitié par une souscription. Une école de carillonneurs ouvrira à la rentrée : 64 personnes se sont inscrites pour douze places.</p>`,
  },
  {
    slug: 'de-bergbahn',
    title: 'Bergbahn nach Obersee fährt künftig mit Strom aus dem eigenen Bach',
    place: 'Sankt Alban',
    authors: ['Jonas Feldner'],
    tags: ['Business', 'Verkehr'],
    language: 'de',
    body: `
<p>{dateline} Die Bergbahn zwischen Sankt Alban und dem Dorf Obersee deckt ihren Strombedarf vom kommenden Fahrplanwechsel an selbst. Ein kleines Kraftwerk am Talbach, der neben der Strecke 640 Meter in die Tiefe fällt, liefert nach Angaben der Betreibergesellschaft im Jahr rund 1,9 Millionen Kilowattstunden – etwa ein Zehntel mehr, als die Bahn verbraucht.</p>
<p>Die Anlage kostete 4,2 Millionen Kronen und soll sich in 13 Jahren bezahlt machen. Beteiligt sind neben der Gesellschaft auch 211 der 260 Einwohner von Obersee. Sie erhalten statt einer Dividende freie Fahrt.</p>
<p>„Der Bach war immer da. Wir sind 90 Jahre lang an ihm vorbeigefahren und haben den Strom im Tal gekauft“, sagte Betriebsleiterin Rosalie Gamper.</p>
<h2>Talwärts wird gebremst und geladen</h2>
<p>Auch die Wagen selbst tragen etwas bei: Fährt einer zu Tal, speist sein Motor beim Bremsen Strom zurück. Drei volle Talfahrten reichen nach Berechnungen der Ingenieure für eine Bergfahrt.</p>
<table>
<caption>Die Bahn in Zahlen</caption>
<tbody>
<tr><th scope="row">Länge der Strecke</th><td>3,1 Kilometer</td></tr>
<tr><th scope="row">Höhenunterschied</th><td>812 Meter</td></tr>
<tr><th scope="row">Größte Steigung</th><td>38 Prozent</td></tr>
<tr><th scope="row">Fahrgäste im Jahr</th><td>146.000</td></tr>
</tbody>
</table>
<p>Mindestens ein Drittel des Wassers bleibt im Bachbett, im Frühjahr mehr. Den Forellen dient eine Treppe mit 54 Becken, die im Herbst nach einer Zählung 340 von ihnen benutzt haben.</p>
<p>Im Winter, wenn der Bach wenig führt, kauft die Bahn wie bisher zu. Sollte der Strom einmal ganz ausfallen, steht in der Talstation noch die alte Handwinde. Für die Strecke bräuchten acht Personen laut Betriebsanleitung elf Stunden.</p>`,
  },
  {
    slug: 'fr-sept-phares',
    title: 'Voile : la course des Sept Phares se joue pour onze secondes après 19 jours',
    place: 'PORT-CLAIR',
    authors: ['Bastien Coëtmeur'],
    tags: ['Sport', 'Voile'],
    language: 'fr',
    body: `
<p>{dateline} Dix-neuf jours de mer, 3 240 milles et onze secondes : la navigatrice Maïwenn Trévidic a remporté la course des Sept Phares devant Aurélien Sorbet, au terme de l’arrivée la plus serrée de l’histoire de l’épreuve.</p>
<p>Les deux voiliers étaient en vue l’un de l’autre depuis le cinquième phare. À l’entrée de la baie, le vent est tombé ; ils ont mis près de trois heures à parcourir les deux derniers milles, portés surtout par la marée.</p>
<p>« J’entendais sa radio », a dit la gagnante, 33 ans, en posant le pied à quai. « À la fin, on respirait moins fort pour ne pas faire avancer l’autre. »</p>
<h2>Un choix payant au quatrième phare</h2>
<p>La course s’était en partie décidée une semaine plus tôt, lorsque Trévidic avait contourné par le nord une zone de calmes. Ce détour de 120 milles lui avait d’abord coûté la tête, avant de lui rendre une demi-journée.</p>
<table>
<caption>Classement à l’arrivée</caption>
<thead>
<tr><th scope="col">Rang</th><th scope="col">Skipper</th><th scope="col">Voilier</th><th scope="col">Écart</th></tr>
</thead>
<tbody>
<tr><th scope="row">1</th><td>Maïwenn Trévidic</td><td>Petite Ourse</td><td>–</td></tr>
<tr><th scope="row">2</th><td>Aurélien Sorbet</td><td>Grain de Sel</td><td>11 s</td></tr>
<tr><th scope="row">3</th><td>Ysée Kermadal</td><td>Le Retard</td><td>9 h 42 min</td></tr>
</tbody>
</table>
<p>Sur 22 partants, 17 sont encore en course ou arrivés. Les cinq autres ont abandonné sur avarie, sans blessé. Le dernier concurrent est attendu dans quatre jours ; il a fait savoir qu’il avait assez de café.</p>`,
    update: {
      add: '<p>La réclamation déposée par l’équipe du deuxième a été retirée, a indiqué le jury : après examen des images, l’écart est même porté à douze secondes.</p>',
    },
  },
  {
    slug: 'es-faro-aves',
    title: 'Un faro centenario se convierte en observatorio de aves en Puerto Alba',
    summary: 'Su luz se apagó hace ocho años. Ahora ayuda a contar lo que antes deslumbraba.',
    place: 'PUERTO ALBA',
    authors: ['Lucía Berrocal'],
    tags: ['Science', 'Naturaleza'],
    language: 'es',
    body: `
<p>{dateline} El faro de Punta Lenta, apagado desde hace ocho años, ha vuelto a abrir como observatorio de aves migratorias. Desde su linterna, a 41 metros sobre el mar, un equipo de biólogos contará cada otoño las aves que cruzan el estrecho de noche.</p>
<p>El recuento no se hace con los ojos, sino con los oídos: doce micrófonos recogen los reclamos en vuelo y un programa propone la especie, que después confirma una persona. En el primer mes de prueba se registraron 186.000 pasos de 94 especies.</p>
<blockquote>
<p>«Durante cien años esta luz confundió a los pájaros. Nos pareció justo que ahora la casa trabajara para ellos.»</p>
</blockquote>
<p>Así lo explicó la directora del proyecto, Candela Ruivedra, nieta del último farero. Los cuadernos de su abuelo, que anotaba cada mañana las aves caídas al pie de la torre, han servido para comparar lo que pasaba entonces con lo que pasa hoy.</p>
<h2>Qué ha cambiado en sesenta años</h2>
<p>Según los primeros datos, los zorzales llegan once días más tarde que en los años de los cuadernos, y las currucas, seis. Dos especies que el farero no mencionó nunca son ahora de las más frecuentes.</p>
<p>La obra costó 610.000 coronas. Se conservaron la escalera de 168 peldaños, la lente original y el despacho del farero, con su estufa. La lente gira de nuevo los domingos, a mediodía y sin lámpara, para quien quiera verla.</p>
<p>El observatorio admite visitas de diez personas como máximo. Se ruega subir en silencio: los micrófonos lo oyen todo, y el primer grupo quedó registrado como una especie desconocida.</p>`,
  },
];
