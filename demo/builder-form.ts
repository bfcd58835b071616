/** What the form of the builder says. */
import type { Piece, Recipe } from './snippet.js';

/** A recipe that lacks what is not in the form. */
export interface Order extends Omit<Recipe, 'build'> {
  /** Whether there should be links for pages without script. */
  readonly fallback: boolean;
  readonly withHashes: boolean;
}

type Control = HTMLInputElement | HTMLSelectElement;

/** Reads the form, and hides what says nothing about what was chosen. */
export function readForm(form: HTMLFormElement): Order {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  hideIdle(form, {
    for: text('element'),
    mode: text('mode'),
    with: [text('sources') && 'sources', /\s/.test(text('feed')) && 'several-feeds'].join(' '),
  });
  const base = text('base') || '/off-the-wire/';
  return {
    pieces: piecesOf(form, text),
    way: text('way') === 'embed' && /strip|article/.test(text('element')) ? 'embed' : 'module',
    base: base.endsWith('/') ? base : `${base}/`,
    theme: text('theme'),
    colours: coloursOf(text),
    fallback: data.has('fallback'),
    withHashes: data.has('hashes'),
  };
}

/** Shows each control that names one of the chosen words in its `data-…` of that name. */
function hideIdle(form: HTMLFormElement, choices: Readonly<Record<string, string>>): void {
  for (const [name, chosen] of Object.entries(choices))
    for (const one of form.querySelectorAll<HTMLElement>(`[data-${name}]`))
      one.hidden = !one.dataset[name]?.split(' ').some((word) => chosen.split(' ').includes(word));
}

function piecesOf(form: HTMLFormElement, text: (name: string) => string): Piece[] {
  const src = text('feed').replace(/\s+/g, ' ');
  const strip = {
    tag: 'news-ticker',
    attributes: {
      src,
      ...attributesOf(form, 'strip'),
      ...(text('sources') && { sources: text('source-names') }),
    },
  };
  const article = {
    tag: 'article-view',
    attributes: {
      src,
      ...attributesOf(form, 'article'),
      ...(text('hash') && { hash: 'story' }),
    },
    children: text('adjuster')
      ? [{ tag: 'font-size-adjuster', attributes: { slot: 'tools' } }]
      : [],
  };
  switch (text('element')) {
    case 'article':
      return [article];
    case 'both':
      return [
        { ...strip, attributes: { ...strip.attributes, for: 'story' } },
        { ...article, attributes: { id: 'story', ...article.attributes } },
      ];
    case 'size':
      return [{ tag: 'font-size-adjuster', attributes: {} }];
    default:
      return [strip];
  }
}

/** What differs from the default, which each control has to begin with. */
function attributesOf(form: HTMLFormElement, element: string): Record<string, string> {
  const controls = [...form.querySelectorAll<Control>(`[data-of~="${element}"]`)];
  const chosen = controls
    .filter((control) => !control.closest('[hidden]') && isChosen(control))
    .map((control) => [control.name, isBoolean(control) ? '' : control.value.trim()] as const);
  return Object.fromEntries(chosen);
}

function isChosen(control: Control): boolean {
  if (isBoolean(control)) return control.checked;
  const value = control.value.trim();
  const usual = 'defaultValue' in control ? control.defaultValue : control.options[0]?.value;
  return value !== '' && value !== usual;
}

function isBoolean(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'checkbox';
}

/** The custom properties of each choice: an accent needs a text colour that can be read on it. */
const COLOURS = {
  accent: ['--news-accent-color', '--news-accent-text-color'],
  ink: ['--news-color'],
  paper: ['--news-background'],
};

/** All custom properties that the form can set. */
export const colourProperties: readonly string[] = Object.values(COLOURS).flat();

function coloursOf(text: (name: string) => string): Record<string, string> {
  const own = Object.entries(COLOURS).filter(([choice]) => text(`own-${choice}`));
  const properties = own.flatMap(([, names]) => names);
  return Object.fromEntries(properties.map((name) => [name, text(name)]));
}
