/** Pages that replace, morph or restyle the text whose size a reader has chosen. */

/** A page with an adjuster for its #story, and one change of it. */
export interface ChangingPage {
  readonly name: string;
  /** HTML of the head, such as styles. */
  readonly head?: string;
  readonly body?: string;
  /** Script of the page: the body of an async function, which may import libraries. */
  readonly change?: string;
  /** Whether the target is not there before the change. */
  readonly isLate?: boolean;
  /** Pixels that the window gets: 800 by 600 before. */
  readonly size?: readonly [width: number, height: number];
  /** Authored text size in pixels before and after the change. */
  readonly authored: readonly [before: number, after: number];
  /** The element that is resized. By default #story. */
  readonly target?: string;
  /** The inline style that the author has given the target in the end. */
  readonly style?: string;
}

const ADJUSTER = '<header><font-size-adjuster for="story"></font-size-adjuster></header>';
const STORY = '<main><div id="story"><p>Old text</p></div></main>';

/** Where nothing else is said. */
export const BODY = ADJUSTER + STORY;

const STYLE = (rules: string): string => `<style>${rules}</style>`;

/** Waits until a reader has seen the page. */
const PAINTED = `await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));`;

/** A Lit template and a Preact tree of a story with changing attributes. */
const LIT = `const main = document.querySelector('main');
  const { html, render } = await import('/node_modules/lit/html.js');
  const draw = (style, text) => render(html\`<div id="story" style=\${style}><p>\${text}</p></div>\`, main);`;
const PREACT = `const main = document.querySelector('main');
  const { h, render } = await import('/node_modules/preact/dist/preact.mjs');
  const draw = (props, text) => render(h('div', { id: 'story', ...props }, h('p', {}, text)), main);`;
const MORPHDOM = `const { default: morphdom } = await import('/node_modules/morphdom/dist/morphdom-esm.js');`;

const REPLACED: readonly ChangingPage[] = [
  {
    name: 'a router that writes a new page',
    change: `main.innerHTML = '<div id=story><p>New text</p></div>'`,
    authored: [16, 16],
  },
  {
    name: 'a router that removes the old page, and adds the new one after a request',
    change: `main.firstElementChild.remove();
      await fetch('/').catch(() => {});
      main.insertAdjacentHTML('beforeend', '<article><section><div id=story style="font-size: 20px">New</div></section></article>')`,
    authored: [16, 20],
    style: 'font-size: 20px;',
  },
  {
    name: 'a router that adds the new page before it removes the old one',
    change: `const old = main.firstElementChild;
      main.insertAdjacentHTML('beforeend', '<div id=story>New</div>');
      await old.animate({ opacity: [1, 0] }, 50).finished;
      old.remove()`,
    authored: [16, 16],
  },
  {
    name: 'a router that replaces the whole body, with the adjuster',
    change: `document.body = document.importNode(new DOMParser().parseFromString(${JSON.stringify(
      `<body>${BODY.replace('Old', 'New')}</body>`,
    )}, 'text/html').body, true)`,
    authored: [16, 16],
  },
  {
    name: 'a router that restores a copy of the page, with our style in it',
    change: `const copy = main.cloneNode(true);
      main.innerHTML = '<p>Another page</p>';
      ${PAINTED}
      main.replaceWith(copy)`,
    authored: [16, 16],
  },
  {
    name: 'a page that parses its own HTML again',
    head: STYLE('#story { font-size: 20px }'),
    change: `document.body.innerHTML = document.body.innerHTML`,
    authored: [20, 20],
  },
  {
    name: 'a page that keeps the old story without its id',
    change: `story.insertAdjacentHTML('afterend', '<div class=next>Next</div>');
      story.removeAttribute('id');
      main.querySelector('.next').id = 'story'`,
    authored: [16, 16],
  },
  {
    name: 'a story that comes after the choice',
    isLate: true,
    body: `${ADJUSTER}<main><p>Loading</p></main>`,
    change: `main.innerHTML = '<section><div id="story" style="font-size: 14px">Text</div></section>'`,
    authored: [14, 14],
    style: 'font-size: 14px;',
  },
  {
    name: 'a story that gets its id later',
    isLate: true,
    body: `${ADJUSTER}<main><div>Text</div></main>`,
    change: `main.firstElementChild.id = 'story'`,
    authored: [16, 16],
  },
  {
    name: 'a story that moves to a part with larger text',
    head: STYLE('aside { font-size: 20px } #story { font-size: 0.9em }'),
    body: `${BODY}<aside></aside>`,
    change: `document.querySelector('aside').append(story)`,
    authored: [14.4, 18],
  },
  {
    name: 'a component that renders its shadow root anew',
    body: `<my-page></my-page><script>customElements.define('my-page', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<font-size-adjuster for="story"></font-size-adjuster><div id="story">Old</div>' }
    })</script>`,
    change: `const { shadowRoot: root } = document.querySelector('my-page');
      root.querySelector('#story').remove();
      root.append(Object.assign(document.createElement('div'), { id: 'story', textContent: 'New' }))`,
    authored: [16, 16],
  },
  {
    name: 'morphdom, which removes our style',
    change: `${MORPHDOM} morphdom(main, '<main><div id="story"><p>New text</p></div></main>')`,
    authored: [16, 16],
  },
  {
    name: 'morphdom, which sets a size of its own',
    change: `${MORPHDOM} morphdom(main, '<main class="b"><h1>New</h1><div id="story" style="color: navy; font-size: 20px"><p>New text</p></div></main>')`,
    authored: [16, 20],
    style: 'color: navy; font-size: 20px;',
  },
  {
    name: 'morphdom, over the whole body',
    change: `${MORPHDOM} morphdom(document.body, ${JSON.stringify(`<body>${BODY}</body>`)})`,
    authored: [16, 16],
  },
  {
    name: 'Lit, which renders the style attribute anew',
    body: `${ADJUSTER}<main></main><script type="module">${LIT} draw('color: navy', 'Old'); window.draw = draw</script>`,
    change: `draw('color: green', 'New')`,
    authored: [16, 16],
    style: 'color: green;',
  },
  {
    name: 'Lit, which renders another size',
    body: `${ADJUSTER}<main></main><script type="module">${LIT} draw('font-size: 18px', 'Old'); window.draw = draw</script>`,
    change: `draw('font-size: 20px', 'New')`,
    authored: [18, 20],
    style: 'font-size: 20px;',
  },
  {
    name: 'Preact, which renders another element',
    body: `${ADJUSTER}<main></main><script type="module">${PREACT} draw({ key: 1 }, 'Old'); window.draw = draw</script>`,
    change: `draw({ key: 2 }, 'New')`,
    authored: [16, 16],
  },
  {
    name: 'Preact, which changes the size in a style object',
    body: `${ADJUSTER}<main></main><script type="module">${PREACT} draw({ style: { fontSize: '18px' } }, 'Old'); window.draw = draw</script>`,
    change: `draw({ style: { fontSize: '20px' } }, 'New')`,
    authored: [18, 20],
    style: 'font-size: 20px;',
  },
  {
    name: 'Preact, which drops the size from a style object',
    body: `${ADJUSTER}<main></main><script type="module">${PREACT} draw({ style: { fontSize: '18px' } }, 'Old'); window.draw = draw</script>`,
    change: `draw({ style: {} }, 'New')`,
    authored: [18, 16],
  },
];

const RESTYLED: readonly ChangingPage[] = [
  {
    name: 'a media query',
    head: STYLE(
      '#story { font-size: 18px } @media (max-width: 600px) { #story { font-size: 14px } }',
    ),
    size: [500, 600],
    authored: [18, 14],
  },
  {
    name: 'a media query of the height',
    head: STYLE(
      '#story { font-size: 18px } @media (max-height: 300px) { #story { font-size: 14px } }',
    ),
    size: [800, 250],
    authored: [18, 14],
  },
  {
    name: 'a size in vw',
    head: STYLE('#story { font-size: 2.5vw; width: 200px }'),
    size: [480, 600],
    authored: [20, 12],
  },
  {
    name: 'a media query that changes the text around it',
    head: STYLE(
      'main { font-size: 20px } @media (max-width: 600px) { main { font-size: 10px } } #story { font-size: 16px }',
    ),
    size: [500, 600],
    authored: [16, 16],
  },
  {
    name: 'a media query under transitions of everything',
    head: STYLE(
      '* { transition: all 9s } #story { font-size: 18px } @media (max-width: 600px) { #story { font-size: 14px } }',
    ),
    size: [500, 600],
    authored: [18, 14],
  },
  {
    name: 'a media query of rules that are !important',
    head: STYLE(
      '#story { font-size: 18px !important } @media (max-width: 600px) { #story { font-size: 14px !important } }',
    ),
    size: [500, 600],
    authored: [18, 14],
  },
  {
    name: 'a container query',
    head: STYLE(
      'main { container-type: inline-size; width: 700px } @container (max-width: 600px) { #story { font-size: 12px } } .narrow { width: 300px } #story { width: 100px }',
    ),
    change: `main.classList.add('narrow')`,
    authored: [16, 12],
  },
  {
    name: 'a container that a sidebar makes narrow',
    head: STYLE(
      'body { display: flex } main { flex: 1; container-type: inline-size } @container (max-width: 400px) { #story { font-size: 12px } } #story { width: 100px }',
    ),
    body: `${BODY}<aside></aside>`,
    change: `document.querySelector('aside').append(Object.assign(document.createElement('div'), { style: 'width: 600px' }))`,
    authored: [16, 12],
  },
  {
    name: 'a class of the root',
    head: STYLE('.dense #story { font-size: 13px }'),
    change: `document.documentElement.classList.add('dense')`,
    authored: [16, 13],
  },
  {
    name: 'a data attribute of the body',
    head: STYLE('[data-theme=large] #story { font-size: 20px }'),
    change: `document.body.dataset.theme = 'large'`,
    authored: [16, 20],
  },
  {
    name: 'a class of its own',
    head: STYLE('.lead { font-size: 1.5em }'),
    change: `story.className = 'lead'`,
    authored: [16, 24],
  },
  {
    name: 'a custom property of the root',
    head: STYLE('#story { font-size: var(--size, 15px) }'),
    change: `document.documentElement.style.setProperty('--size', '19px')`,
    authored: [15, 19],
  },
  {
    name: 'a style sheet that comes later',
    change: `document.head.append(Object.assign(document.createElement('style'), { textContent: '#story { font-size: 19px }' }))`,
    authored: [16, 19],
  },
  {
    name: 'a linked style sheet that comes later',
    change: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'data:text/css,%23story{font-size:19px}' }))`,
    authored: [16, 19],
  },
  {
    name: 'a style sheet that is edited',
    head: STYLE('#story { font-size: 19px }'),
    change: `document.querySelector('style').firstChild.data = '#story { font-size: 15px }'`,
    authored: [19, 15],
  },
  {
    name: 'a style sheet that is switched off',
    head: STYLE('#story { font-size: 19px }'),
    change: `document.querySelector('style').media = 'print'`,
    authored: [19, 16],
  },
  {
    name: 'a choice that changes styles without script',
    head: STYLE(':root:has(:checked) #story { font-size: 20px }'),
    body: `<label><input type="checkbox"> Large</label>${BODY}`,
    change: `document.querySelector('input').click()`,
    authored: [16, 20],
  },
  {
    name: 'a script that sets a size on it',
    change: `story.style.fontSize = '20px'`,
    authored: [16, 20],
    style: 'font-size: 20px;',
  },
  {
    name: 'a script that clears its styles',
    head: STYLE('#story { font-size: 18px }'),
    change: `story.removeAttribute('style')`,
    authored: [18, 18],
  },
  {
    name: 'a root in percent, for the whole page',
    head: STYLE('html { font-size: 62.5% } @media (max-width: 600px) { html { font-size: 75% } }'),
    body: '<font-size-adjuster></font-size-adjuster>',
    size: [500, 600],
    target: ':root',
    authored: [10, 12],
  },
  {
    name: 'a router that clears the styles of the root',
    body: '<font-size-adjuster></font-size-adjuster>',
    change: `document.documentElement.removeAttribute('style')`,
    target: ':root',
    authored: [16, 16],
  },
];

/** Every kind of change of #story. */
export const CHANGING_PAGES = [...REPLACED, ...RESTYLED];

/** A change of a target whose size is not a font size. */
export interface PageOfFactors extends Omit<ChangingPage, 'authored'> {
  readonly target: string;
  /** The style that holds the factor of 125 %. */
  readonly property: '--news-font-scale' | 'zoom';
  /** The factor before and after the change. */
  readonly factors: readonly [before: number, after: number];
}

const VIEW = `<font-size-adjuster for="view"></font-size-adjuster><main><article-view id="view"></article-view></main>`;
const ZOOM = `<font-size-adjuster for="story" method="zoom"></font-size-adjuster>${STORY}`;

/** Article views, and texts that are zoomed. */
export const PAGES_OF_FACTORS: readonly PageOfFactors[] = [
  ...[
    {
      name: 'an article-view that a router replaces',
      change: `main.innerHTML = '<article-view id="view"></article-view>'`,
    },
    {
      name: 'an article-view that morphdom strips of our style',
      change: `${MORPHDOM} morphdom(main, '<main><article-view id="view" heading-level="3"></article-view></main>')`,
    },
    {
      name: 'an article-view whose styles a script clears',
      change: `document.querySelector('article-view').style.cssText = 'color: navy'`,
      style: 'color: navy;',
    },
    {
      name: 'an article-view whose scale a script sets',
      change: `document.querySelector('article-view').style.setProperty('--news-font-scale', '1')`,
      style: '--news-font-scale: 1;',
    },
    {
      name: 'an article-view on a page that sets a scale',
      change: `document.documentElement.style.setProperty('--news-font-scale', '1.5')`,
      style: '--news-font-scale: 1;',
    },
    {
      name: 'an article-view that is rendered with the adjuster in it',
      body: `<main></main><script>document.querySelector('main').innerHTML = window.view =
        '<article-view><font-size-adjuster slot="tools"></font-size-adjuster></article-view>'</script>`,
      change: `main.innerHTML = window.view`,
    },
  ].map((page) => ({
    body: VIEW,
    ...page,
    target: 'article-view',
    property: '--news-font-scale' as const,
    factors: [1.25, 1.25] as const,
  })),
  {
    name: 'a zoomed text that a router replaces',
    body: ZOOM,
    change: `main.innerHTML = '<div id=story><p style="font-size: 18px">New text</p></div>'`,
    target: '#story',
    property: 'zoom',
    factors: [1.25, 1.25],
  },
  {
    name: 'a zoomed text that morphdom zooms itself',
    body: ZOOM,
    change: `${MORPHDOM} morphdom(main, '<main><div id="story" style="zoom: 2"><p>New</p></div></main>')`,
    target: '#story',
    property: 'zoom',
    factors: [1.25, 2.5],
    style: 'zoom: 2;',
  },
  ...[
    {
      name: 'a zoomed text whose styles a script clears',
      change: `story.style.cssText = 'color: navy'`,
      style: 'color: navy;',
      after: 1.25,
    },
    {
      name: 'a zoomed text that a script zooms itself',
      change: `story.style.zoom = '2'`,
      style: 'zoom: 2;',
      after: 2.5,
    },
    {
      name: 'a zoomed text with a style sheet that comes later',
      change: `document.head.insertAdjacentHTML('beforeend', '<style>#story { zoom: 0.8 }</style>')`,
      after: 1,
    },
    {
      name: 'a zoomed text that gets a class',
      head: STYLE('.dense { zoom: 0.8 }'),
      change: `story.className = 'dense'`,
      after: 1,
    },
    {
      name: 'a zoomed text in a part that is zoomed',
      change: `main.style.zoom = '2'`,
      after: 1.25,
    },
  ].map(({ after, ...page }) => ({
    body: ZOOM,
    ...page,
    target: '#story',
    property: 'zoom' as const,
    factors: [1.25, after] as const,
  })),
  {
    name: 'a zoom that a media query changes',
    body: ZOOM,
    head: STYLE('@media (max-width: 600px) { #story { zoom: 0.8 } }'),
    size: [500, 600],
    target: '#story',
    property: 'zoom',
    factors: [1.25, 1],
  },
  {
    name: 'a whole page that is zoomed, and gets a class',
    body: '<font-size-adjuster method="zoom"></font-size-adjuster>',
    head: STYLE('.dense { zoom: 0.8 }'),
    change: `document.documentElement.className = 'dense'`,
    target: ':root',
    property: 'zoom',
    factors: [1.25, 1],
  },
];
