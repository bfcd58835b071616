/**
 * Takes what only authors need out of templates in the CDN build: comments, indents and line breaks in
 * html`…`, svg`…` and css`…`. White space between elements stays as one blank, since it may be seen.
 */
import { parseAst } from 'vite';

const MARKUP_TAGS = new Set(['html', 'svg']);

/** Stands for an expression while its template is one text: from the area that Unicode leaves to private use. */
const HOLE = '\ue000';

/** Elements in which white space is text, or in which `<` begins no tag. */
const RAW_ELEMENT = /<(?:pre|textarea|style|script|title)\b/i;

const HTML_COMMENT = /<!--[^]*?-->/g;
const TAG = /(<\/?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>)/i;
// Blanks of HTML and CSS; a no-break space is not one.
const BLANKS = /[ \t\n\f\r]+/g;
const QUOTED = /("[^"]*"|'[^']*')/;

const CSS_COMMENT = /\/\*[^]*?\*\//g;
const CSS_STRING = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/;

/**
 * @param {object} options
 * @param {RegExp} options.include The modules whose templates are ours.
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates({ include }) {
  return {
    name: 'minify-templates',
    transform: {
      filter: { id: include },
      handler: (code) => ({ code: minifyTemplatesIn(code), map: null }),
    },
  };
}

/**
 * The module with its templates minified.
 * @param {string} code JavaScript.
 */
export function minifyTemplatesIn(code) {
  const edits = templatesIn(parseAst(code)).flatMap(({ tag, quasis }) => {
    const minify = MARKUP_TAGS.has(tag) ? minifyMarkup : minifyStyles;
    const pieces = minifyPieces(
      quasis.map(({ value }) => value.raw),
      minify,
    );
    return quasis.map((quasi, i) => ({ from: quasi, text: pieces[i] }));
  });
  return edits
    .toSorted((a, b) => b.from.start - a.from.start)
    .reduce((text, { from, text: piece }) => replaceQuasi(text, from, piece), code);
}

/**
 * Markup with tags and text on one line; refuses what it can't be sure of.
 * @param {string} markup
 */
export function minifyMarkup(markup) {
  if (RAW_ELEMENT.test(markup)) {
    throw new Error(`White space may be text in this template: ${markup.slice(0, 60)}`);
  }
  return markup
    .replace(HTML_COMMENT, refuseHoles)
    .split(TAG)
    .map((part, i) => (i % 2 === 1 ? minifyTag(part) : part.replace(BLANKS, ' ')))
    .join('');
}

/**
 * Style rules without what CSS reads past.
 * @param {string} styles
 */
export function minifyStyles(styles) {
  return styles
    .replace(CSS_COMMENT, refuseHoles)
    .split(CSS_STRING)
    .map((part, i) => (i % 2 === 1 ? part : minifyRules(part)))
    .join('')
    .trim();
}

// A blank before a colon means a descendant, one after it nothing.
function minifyRules(rules) {
  return rules
    .replace(BLANKS, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.#-])0\.(?=\d)/g, '.');
}

// Not before "/>": behind an unquoted value the slash would belong to it.
function minifyTag(tag) {
  return tag
    .split(QUOTED)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(BLANKS, ' ')))
    .join('')
    .replace(/ >$/, '>');
}

function minifyPieces(pieces, minify) {
  if (pieces.some((piece) => piece.includes(HOLE))) throw new Error('U+E000 in a template.');
  const minified = minify(pieces.join(HOLE)).split(HOLE);
  if (minified.length !== pieces.length) throw new Error('A template has lost an expression.');
  return minified;
}

function refuseHoles(comment) {
  if (comment.includes(HOLE)) throw new Error(`An expression in a comment: ${comment}`);
  return '';
}

function templatesIn(node, found = []) {
  if (Array.isArray(node)) node.forEach((one) => templatesIn(one, found));
  else if (typeof node?.type === 'string') {
    if (node.type === 'TaggedTemplateExpression' && isOurs(node.tag.name))
      found.push({ tag: node.tag.name, quasis: node.quasi.quasis });
    Object.values(node).forEach((one) => templatesIn(one, found));
  }
  return found;
}

function isOurs(tag) {
  return MARKUP_TAGS.has(tag) || tag === 'css';
}

function replaceQuasi(code, { start, end, value: { raw } }, piece) {
  if (code.slice(start, end) !== raw) throw new Error('The parser counts otherwise than we do.');
  return code.slice(0, start) + piece + code.slice(end);
}
