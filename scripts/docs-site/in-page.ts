/** In the browser: the search of the docs, and buttons that copy code. The pages are whole without them. */

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  readonly debouncedSearch: (
    words: string,
  ) => Promise<{ readonly results: readonly Result[] } | null>;
}

interface Result {
  data(): Promise<{ readonly sub_results: readonly Section[]; readonly meta: { title: string } }>;
}

interface Section {
  readonly title: string;
  readonly url: string;
  /** HTML. */
  readonly excerpt: string;
}

const PAGES = 6;
const SECTIONS = 3;

addSearch();
addCopyButtons();

function addSearch(): void {
  const form = create('form', { className: 'search', role: 'search' });
  const input = create('input', { type: 'search', placeholder: 'Search the docs' });
  input.setAttribute('aria-label', 'Search the docs');
  const status = create('p', { role: 'status' });
  const list = create('ul');
  const found = create('div', { className: 'found', hidden: true });
  found.append(status, list);
  form.append(input, found);
  document.getElementById('search')?.replaceWith(form);

  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => void search());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) found.hidden = true;
  });
  input.addEventListener('focus', () => (found.hidden = input.value.trim() === ''));
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    found.hidden = true;
    input.focus();
  });

  async function search(): Promise<void> {
    const words = input.value.trim();
    found.hidden = words === '';
    if (words === '') return;
    const { debouncedSearch } = await loadPagefind();
    const answer = await debouncedSearch(words);
    // Later letters are searched for instead.
    if (!answer) return;
    const pages = await Promise.all(answer.results.slice(0, PAGES).map((result) => result.data()));
    list.replaceChildren(
      ...pages.flatMap(({ meta, sub_results: sections }) =>
        sections.slice(0, SECTIONS).map((section) => itemOf(section, meta.title)),
      ),
    );
    const { length } = answer.results;
    status.textContent = length === 1 ? 'On 1 page' : `On ${length || 'no'} pages`;
  }
}

function itemOf({ title, url, excerpt }: Section, page: string): HTMLElement {
  const link = create('a', {
    href: url,
    textContent: title === page ? page : `${page} › ${title}`,
  });
  const text = create('span');
  text.append(...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes);
  const item = create('li');
  item.append(link, text);
  return item;
}

async function loadPagefind(): Promise<Pagefind> {
  const { href } = new URL('pagefind/pagefind.js', import.meta.url);
  return (await import(href)) as Pagefind;
}

function addCopyButtons(): void {
  // Only pages of https: and this machine have one.
  if (!('clipboard' in navigator)) return;
  for (const place of document.querySelectorAll('.code')) {
    const button = create('button', { type: 'button', textContent: 'Copy' });
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(place.querySelector('code')?.textContent ?? '');
      button.textContent = 'Copied';
    };
    button.addEventListener('click', () => void copy());
    place.append(button);
  }
}

function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
