import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

/** What links may lead to. */
const ALLOWED_LINK = /^(https:\/\/|mailto:)/i;

/** Nothing of the kind is recognised: the signs for it stay the characters they are. */
const leftAsText = () => undefined;

/**
 * A small Markdown: paragraphs, *emphasis*, **strong**, lists, quotations, line breaks and links. HTML, pictures,
 * headings, code and tables are not in it, so that `<img …>` is shown as it was typed.
 */
const smallMarkdown = new Marked({
  gfm: false,
  async: false,
  tokenizer: {
    code: leftAsText,
    fences: leftAsText,
    heading: leftAsText,
    lheading: leftAsText,
    hr: leftAsText,
    html: leftAsText,
    def: leftAsText,
    table: leftAsText,
    tag: leftAsText,
    reflink: leftAsText,
    codespan: leftAsText,
    autolink: leftAsText,
    url: leftAsText,
    del: leftAsText,
  },
  renderer: {
    image: ({ raw }) => escaped(raw),
    link({ href, raw, tokens }) {
      if (!ALLOWED_LINK.test(href)) return escaped(raw);
      return `<a href="${escaped(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

/** What may be a sign of Markdown. The time and the depth of reading it grow with them faster than they do. */
const SIGN = /[*_[\]<>`\\!]|[-+]\s|\d[.)]\s/g;
/** More signs than any text for people has: then they are no signs, and the paragraphs are shown as typed. */
const MOST_SIGNS = 1000;

/**
 * What a researcher wrote for others to read, as HTML that holds nothing but the elements above. Two libraries stand
 * between the words and the page: what the first makes of them is cut down to a list by the second.
 */
export function researchersHtml(markdown: string): string {
  const isPlain = (markdown.match(SIGN)?.length ?? 0) > MOST_SIGNS;
  const html = isPlain ? paragraphsHtml(markdown) : (smallMarkdown.parse(markdown) as string);
  return sanitizeHtml(html, {
    allowedTags: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'br', 'blockquote'],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
  });
}

function paragraphsHtml(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
