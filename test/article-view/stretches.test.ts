import { expect } from '@open-wc/testing';
import { inStretches } from '../../src/article-view/stretches.js';

function blocks(names: readonly string[]): DocumentFragment {
  const content = document.createDocumentFragment();
  names.forEach((name, index) => {
    const block = document.createElement(name);
    block.textContent = `${index} `;
    content.append(block, '\n');
  });
  return content;
}

describe('a long text in stretches', () => {
  it('leaves a hundred blocks as they are', () => {
    const content = inStretches(blocks(Array<string>(100).fill('p')));
    expect(content.childElementCount).to.equal(100);
  });

  it('takes twenty blocks together and loses none', () => {
    const names = Array<string>(101).fill('p');
    const said = blocks(names).textContent;
    const content = inStretches(blocks(names));
    expect([...content.children].map(({ childElementCount }) => childElementCount)).to.deep.equal([
      20, 20, 20, 20, 20, 1,
    ]);
    expect(content.textContent).to.equal(said);
  });

  it('begins none with a heading', () => {
    const names = Array<string>(120).fill('p').fill('h2', 20, 22);
    const content = inStretches(blocks(names));
    expect([...content.children].map((one) => one.firstElementChild?.localName)).to.not.include(
      'h2',
    );
    expect(content.querySelectorAll('h2')).to.have.length(2);
  });
});
