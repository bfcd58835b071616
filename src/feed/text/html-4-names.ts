/** The names of HTML 4 that few feeds write: a lazy chunk. */

/** The names of U+03B1 to U+03C9 in order. Capitals stand 32 code points before, but sigmaf has none. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho ' +
  'sigmaf sigma tau upsilon phi chi psi omega';

/** All others but Latin-1, each before its character. */
const OTHERS =
  'OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ' +
  'thetasym ϑ upsih ϒ piv ϖ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ' +
  'ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ ' +
  'prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ ' +
  'larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ ' +
  'empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ ' +
  'or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ ' +
  'supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ loz ◊ spades ♠ clubs ♣ hearts ♥ ' +
  'diams ♦ lang ⟨ rang ⟩';

/** Each name and its character. */
export function characterNames(): readonly (readonly [name: string, character: string])[] {
  const greek = GREEK.split(' ').flatMap((name, index) => {
    const capital = name.replace(/^./, (letter) => letter.toUpperCase());
    const small = [name, String.fromCodePoint(0x3b1 + index)] as const;
    return name === 'sigmaf'
      ? [small]
      : [small, [capital, String.fromCodePoint(0x391 + index)] as const];
  });
  const others = OTHERS.split(' ');
  const pairs = others.flatMap((name, index) =>
    index % 2 === 0 ? [[name, others[index + 1] ?? name] as const] : [],
  );
  return [...greek, ...pairs];
}
