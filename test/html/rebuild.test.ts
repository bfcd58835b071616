import { expect } from '@open-wc/testing';
import { rebuild } from '../../src/html/rebuild.js';

const WHERE = {
  baseUrl: 'https://news.example/feed/',
  idPrefix: 'body-',
  pageOrigin: location.origin,
  upgrade: true,
};
const SVG = 'http://www.w3.org/2000/svg';

/** A tree as a first lock that let everything through would leave it. */
function tree(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function rebuilt(root: Node): string | undefined {
  const result = rebuild(root, WHERE);
  if (!result) return undefined;
  const body = document.createElement('div');
  body.append(result.content);
  return body.innerHTML;
}

describe('the rebuilding of a tree', () => {
  it('drops with all they hold the elements whose text is no prose', () => {
    const html =
      '<p>a<style>b{}</style><script>c()</script><textarea>d</textarea><svg><title>e</title></svg><select><option>f</select><noscript>g</noscript><template>h</template></p>';
    expect(rebuilt(tree(html))).to.equal('<p>a</p>');
  });

  it('takes no element of another namespace for the one that it is named like', () => {
    const root = tree('<p>a</p>');
    const impostor = document.createElementNS(SVG, 'p');
    impostor.textContent = 'b';
    root.append(impostor, document.createElementNS(SVG, 'a'), document.createElementNS('', 'div'));
    expect(rebuilt(root)).to.equal('<p>a</p>');
  });

  it('takes no attribute of another namespace for the one that it is named like', () => {
    const root = tree('<a>b</a><p>c</p>');
    root
      .querySelector('a')
      ?.setAttributeNS('http://www.w3.org/1999/xlink', 'href', 'https://a.example/');
    expect(rebuilt(root)).to.equal('b<p>c</p>');
  });

  it('leaves comments, processing instructions and shadow trees behind', () => {
    const root = tree('<div>a<!--b--></div>');
    root.append(root.ownerDocument.createProcessingInstruction('c', 'd'));
    root.querySelector('div')?.attachShadow({ mode: 'open' }).append('e');
    expect(rebuilt(root)).to.equal('<div>a</div>');
  });

  it('puts no link into a link', () => {
    const html =
      '<a href="https://a.example/">b<marquee><a href="https://c.example/">d</a></marquee></a>';
    expect(rebuilt(tree(html))).to.equal(
      '<a href="https://a.example/" target="_blank" rel="noopener">bd</a>',
    );
  });

  it('reads a form whose inputs stand in for its properties', () => {
    const inputs = [
      'firstChild',
      'childNodes',
      'attributes',
      'nodeType',
      'localName',
      'nextSibling',
    ]
      .map((name) => `<input name="${name}">`)
      .join('');
    expect(rebuilt(tree(`<form title="a">${inputs}b</form>c`))).to.equal('<div title="a">b</div>c');
  });

  it('fetches media over https where the page comes over https', () => {
    const html = '<img src="http://a.example/b.png" srcset="http://a.example/c.png 2x" alt="">';
    expect(rebuilt(tree(html))).to.contain(
      'srcset="https://a.example/c.png 2x" src="https://a.example/b.png"',
    );
  });

  it('gives up where there is more than a page should hold', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 300; depth += 1) {
      inner.append(document.createElement('div'));
      inner = inner.firstElementChild ?? inner;
    }
    expect(rebuilt(root)).to.equal(undefined);
    expect(rebuilt(tree('<br>'.repeat(20_001)))).to.equal(undefined);
    expect(rebuilt(tree('a'.repeat(1_000_001)))).to.equal(undefined);
    expect(rebuilt(tree('<br>'.repeat(20_000)))).to.have.length(80_000);
  });
});
