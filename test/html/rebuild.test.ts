import { expect } from '@open-wc/testing';
import { rebuild } from '../../src/html/rebuild.js';

const WHERE = {
  baseUrl: 'https://news.example/feed/',
  idPrefix: 'body-',
  pageOrigin: location.origin,
  upgrade: true,
};
const SVG = 'http://www.w3.org/2000/svg';

/** The tree of a sanitizer that removes nothing. */
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
  it('drops elements whose text is not prose, with their content', () => {
    const html =
      '<p>a<style>b{}</style><script>c()</script><textarea>d</textarea><svg><title>e</title></svg><select><option>f</select><noscript>g</noscript><template>h</template></p>';
    expect(rebuilt(tree(html))).to.equal('<p>a</p>');
  });

  it('does not mistake an element of another namespace for an HTML element of that name', () => {
    const root = tree('<p>a</p>');
    const impostor = document.createElementNS(SVG, 'p');
    impostor.textContent = 'b';
    root.append(impostor, document.createElementNS(SVG, 'a'), document.createElementNS('', 'div'));
    expect(rebuilt(root)).to.equal('<p>a</p>');
  });

  it('does not mistake an attribute of another namespace for one of that name', () => {
    const root = tree('<a>b</a><p>c</p>');
    root
      .querySelector('a')
      ?.setAttributeNS('http://www.w3.org/1999/xlink', 'href', 'https://a.example/');
    expect(rebuilt(root)).to.equal('b<p>c</p>');
  });

  it('drops comments, processing instructions and shadow trees', () => {
    const root = tree('<div>a<!--b--></div>');
    root.append(root.ownerDocument.createProcessingInstruction('c', 'd'));
    root.querySelector('div')?.attachShadow({ mode: 'open' }).append('e');
    expect(rebuilt(root)).to.equal('<div>a</div>');
  });

  it('joins the texts around what is left out', () => {
    const html =
      '<p>a<font aria-hidden="true">•<b>•</b></font>b<font>c</font><u aria-hidden="true">•</u><i hidden>d</i>e<a>f</a></p>';
    const root = tree(html);
    expect(rebuilt(root)).to.equal('<p>abcef</p>');
    expect(rebuild(root, WHERE)?.content.firstChild?.childNodes.length).to.equal(1);
  });

  it('keeps the first 32 languages', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `en-x-a${index}`);
    const root = tree([...codes, 'EN-x-a0'].map((code) => `<p lang="${code}">a</p>`).join(''));
    const content = rebuild(root, WHERE)?.content;
    const kept = [...(content?.querySelectorAll('[lang]') ?? [])].map((one) =>
      one.getAttribute('lang'),
    );
    expect(kept).to.deep.equal([...codes.slice(0, 32), 'EN-x-a0']);
  });

  it('breaks a word that turns round often', () => {
    expect(rebuilt(tree(`<p>${'aا'.repeat(30)}</p>`))).to.equal(
      `<p>${'aا'.repeat(25)}\u200b${'aا'.repeat(5)}</p>`,
    );
  });

  it('never nests links', () => {
    const html =
      '<a href="https://a.example/">b<marquee><a href="https://c.example/">d</a></marquee></a>';
    expect(rebuilt(tree(html))).to.equal(
      '<a href="https://a.example/" target="_blank" rel="noopener">bd</a>',
    );
  });

  it('reads a form whose inputs replace its properties', () => {
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

  it('counts embeds, and keeps their fallback pictures', () => {
    const picture = '<picture><source srcset="b.webp"><img src="b.png" alt="c"></picture>';
    const html = `<p>a<wasobject data="x">No plug-in<b>${picture}</b><wasembed>d</wasembed></wasobject></p><wasiframe>e</wasiframe>f`;
    const result = rebuild(tree(html), WHERE);
    expect(result?.droppedEmbeds).to.equal(2);
    expect(result?.content.textContent).to.equal('af');
    expect(result?.content.querySelectorAll('p > picture > img')).to.have.length(1);
  });

  it('holds at most 20 players, with 16 sources and 16 tracks each', () => {
    const inner = '<source src="a.mp4">'.repeat(40) + '<track src="a.vtt">'.repeat(40);
    const result = rebuild(tree(`<video>${inner}</video>`.repeat(30)), WHERE);
    expect(result?.content.querySelectorAll('video')).to.have.length(20);
    expect(result?.content.querySelectorAll('source')).to.have.length(20 * 16);
    expect(result?.content.querySelectorAll('track')).to.have.length(20 * 16);
    expect(result?.droppedEmbeds).to.equal(10);
  });

  it('keeps sizes that pictures and videos can have, and no others', () => {
    for (const [size, kept] of [
      ['width="640px" height="360.5"', ' width="640" height="360"'],
      ['width="8192" height="410"', ' width="8192" height="410"'],
      ['width="8193" height="500"', ' height="500"'],
      ['width="2" height="8192"', ''],
      ['width="8192" height="2"', ''],
      ['width="100%" height="auto"', ''],
    ] as const) {
      const html = `<picture><source srcset="a" ${size}><img src="b" ${size}></picture><video src="c" ${size}></video>`;
      const result = rebuilt(tree(html)) ?? '';
      expect(result.split(kept === '' ? 'width=' : kept), size).to.have.length(kept === '' ? 1 : 4);
    }
  });

  it('gives up beyond the limits of a body', () => {
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
