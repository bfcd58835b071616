import { expect } from '@open-wc/testing';
import { chunkBlocks } from '../../../src/article-view/renderer/chunk-blocks.js';

function blocks(names: readonly string[]): DocumentFragment {
  const content = document.createDocumentFragment();
  names.forEach((name, index) => {
    const block = document.createElement(name);
    block.textContent = `${index} `;
    content.append(block, '\n');
  });
  return content;
}

function chunked(content: DocumentFragment): DocumentFragment {
  chunkBlocks(content);
  return content;
}

describe('a long text in chunks', () => {
  it('leaves a hundred blocks unchanged', () => {
    const content = chunked(blocks(Array<string>(100).fill('p')));
    expect(content.childElementCount).to.equal(100);
  });

  it('puts twenty blocks into each chunk, and loses none', () => {
    const names = Array<string>(101).fill('p');
    const said = blocks(names).textContent;
    const content = chunked(blocks(names));
    expect([...content.children].map(({ childElementCount }) => childElementCount)).to.deep.equal([
      20, 20, 20, 20, 20, 1,
    ]);
    expect(content.textContent).to.equal(said);
  });

  it('begins a chunk after 10,000 characters', () => {
    const content = document.createDocumentFragment();
    for (let index = 0; index < 60; index += 1) {
      const block = document.createElement('p');
      block.textContent = 'a'.repeat(5000);
      content.append(block);
    }
    const chunks = chunked(content).children;
    expect(chunks).to.have.length(30);
    expect(chunks[0]?.textContent).to.have.length(10_000);
  });

  it('begins a chunk after 250 turns between the directions of its words', () => {
    const content = document.createDocumentFragment();
    for (let index = 0; index < 20; index += 1) {
      const block = document.createElement('p');
      block.textContent = 'aا'.repeat(240);
      content.append(block);
    }
    expect(chunked(content).children).to.have.length(20);
  });

  it('leaves an Arabic text of two screens unchanged', () => {
    const content = document.createDocumentFragment();
    for (let index = 0; index < 10; index += 1) {
      const block = document.createElement('p');
      block.textContent = 'ميناء المدينة '.repeat(40);
      content.append(block);
    }
    expect(chunked(content).childElementCount).to.equal(10);
    expect(content.querySelector('.chunk')).to.equal(null);
  });

  it('puts the blocks inside of a wrapper into chunks', () => {
    const content = document.createDocumentFragment();
    const wrappers = ['div', 'section'].map((name) => document.createElement(name));
    wrappers[0]?.append(...wrappers.slice(1), 'The harbour reports.');
    wrappers[1]?.append(blocks(Array<string>(101).fill('p')));
    content.append(...wrappers.slice(0, 1), document.createElement('p'));
    const { textContent } = content;
    const chunks = chunked(content).querySelectorAll('div > section > .chunk');
    expect(chunks).to.have.length(6);
    expect(content.textContent).to.equal(textContent);
  });

  it('puts many headings into several chunks', () => {
    const content = chunked(blocks(Array<string>(200).fill('h2')));
    expect(content.children).to.have.length(5);
  });

  it('never starts with a heading', () => {
    const names = Array<string>(120).fill('p').fill('h2', 20, 22);
    const content = chunked(blocks(names));
    expect([...content.children].map((one) => one.firstElementChild?.localName)).to.not.include(
      'h2',
    );
    expect(content.querySelectorAll('h2')).to.have.length(2);
  });
});
