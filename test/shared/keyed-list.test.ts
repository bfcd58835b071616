import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { keyedList } from '../../src/shared/keyed-list.js';

type Item = readonly [key: string, text: string];

/** Renders a list of buttons into a box. */
function show(box: HTMLElement, items: readonly Item[]): readonly Element[] {
  const list = keyedList(
    items,
    ([key]) => key,
    ([, text]) => html`<button>${text}</button>`,
  );
  render(html`<p>${list}</p>`, box);
  return [...box.querySelectorAll('button')];
}

function lettersOf(word: string): readonly Item[] {
  return [...word].map((letter) => [letter, letter]);
}

function nodesIn(box: HTMLElement): number {
  return box.querySelector('p')?.childNodes.length ?? 0;
}

describe('a keyed list', () => {
  let box: HTMLElement;

  beforeEach(() => {
    box = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => {
    box.remove();
  });

  it('renders any list after any other, each item in its own node, and leaves no nodes behind', () => {
    const word = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    const words = fc.array(word, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(words, (lists) => {
        const place = document.createElement('div');
        let before = new Map<string, Element>();
        lists.forEach((letters, round) => {
          const nodes = show(
            place,
            letters.map((letter) => [letter, `${letter}${round}`]),
          );
          const expected = letters.map((letter) => `${letter}${round}`);
          expect(nodes.map(({ textContent }) => textContent)).to.deep.equal(expected);
          const now = new Map(nodes.map((node, i) => [letters[i] ?? '', node]));
          for (const [letter, node] of now)
            expect(before.get(letter) ?? node, letter).to.equal(node);
          before = now;
        });
        const fresh = document.createElement('div');
        show(fresh, lettersOf(lists.at(-1)?.join('') ?? ''));
        expect(nodesIn(place)).to.equal(nodesIn(fresh));
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  for (const [title, before, after, moved] of [
    ['takes one in at the front and one out at the end', 'abcd', 'xabc', ''],
    ['moves the one that goes to the end', 'abcd', 'bcda', 'a'],
    ['moves the one that comes to the front', 'abcd', 'dabc', 'd'],
    ['moves two that have changed places by one of them', 'abcd', 'acbd', 'b|c'],
  ] as const) {
    it(`${title}, and moves no other`, () => {
      show(box, lettersOf(before));
      const observer = new MutationObserver(() => undefined);
      observer.observe(box, { childList: true, subtree: true });
      show(box, lettersOf(after));
      const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
      const texts = added.flatMap((node) => (node instanceof Element ? [node.textContent] : []));
      const stayed = [...before].filter((letter) => after.includes(letter));
      const touched = texts.filter((text) => stayed.includes(text)).join('');
      expect(touched).to.match(new RegExp(`^(?:${moved})$`));
    });
  }

  it('keeps the focus of an item while others are added and removed', () => {
    const [, second] = show(box, lettersOf('abc'));
    (second as HTMLElement).focus();
    show(box, lettersOf('xbcy'));
    show(box, lettersOf('bd'));
    expect(document.activeElement?.textContent).to.equal('b');
  });

  it('renders both of two items with the same key', () => {
    for (const items of [
      [
        ['a', '1'],
        ['a', '2'],
      ],
      [
        ['a', '3'],
        ['a', '4'],
        ['a', '5'],
      ],
      [['a', '6']],
    ] as const) {
      const nodes = show(box, items);
      expect(nodes.map(({ textContent }) => textContent)).to.deep.equal(
        items.map(([, text]) => text),
      );
    }
  });
});
