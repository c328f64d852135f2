import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { researchersHtml } from '../../server/researchers-html.ts';
import { HOSTILE_MARKUP, HOSTILE_STRINGS } from '../support/hostile-strings.ts';

/** All the markup there may be; no attribute but an address, its `rel`, and the number a list begins with. */
const ALLOWED =
  /<\/?(p|em|strong|ul|ol|li|blockquote)>|<br \/>|<ol start="\d+">|<a href="(https:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer">|<\/a>/gi;

function unexpectedMarkup(html: string): string | null {
  const rest = html.replace(ALLOWED, '');
  return /[<>]/.test(rest) ? rest : null;
}

const PIECES = [
  ...HOSTILE_STRINGS,
  ...HOSTILE_MARKUP,
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~~',
    '    ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '===\n',
    '---\n',
    '| a | b |\n',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '!',
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;',
    '&#60;',
    '&#x3c;script&#x3e;',
    '\\',
    '&colon;',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<style>',
    '<p style="x">',
    '<a onclick=alert(1)>',
    '<b>',
    '</p>',
    '<\u0000script>',
  ],
  ...[
    '[x](https://a.example)',
    '[x](mailto:a@b.example)',
    '[x](https://a.example "t" onload=x)',
    '[a]: javascript:alert(1)\n',
  ],
  ...[
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>)',
  ],
  ...[
    '[x](//evil.example)',
    '[x](/sign-out)',
    '[x](https://a.example"onmouseover="alert(1))',
    '<https://a.example>',
    '<javascript:alert(1)>',
  ],
  ...[
    '![x](https://a.example/x.png)',
    '![x](x"onerror="alert(1))',
    '[![x](y)](https://a.example)',
    'https://a.example',
    'words',
  ],
];

describe('researchersHtml', () => {
  it('makes paragraphs, emphasis, lists and links', () => {
    const markdown =
      'Taking part is *free*,\nand **quick**.\n\n- Rain\n- Sun\n\n3. Third\n\n[Ask us](mailto:a@b.example) or [read](https://b.example/?a=1&b=2).';
    expect(researchersHtml(markdown).replace(/\n/g, '')).toBe(
      '<p>Taking part is <em>free</em>,and <strong>quick</strong>.</p><ul><li>Rain</li><li>Sun</li></ul>' +
        '<ol start="3"><li>Third</li></ol><p><a href="mailto:a@b.example" rel="noopener noreferrer">Ask us</a> or ' +
        '<a href="https://b.example/?a=1&amp;b=2" rel="noopener noreferrer">read</a>.</p>',
    );
  });

  it('leaves plain paragraphs what they are', () => {
    expect(researchersHtml('One: 1 < 2 & "so on".\n\nTwo # three_four_five.').trim()).toBe(
      '<p>One: 1 &lt; 2 &amp; "so on".</p>\n<p>Two # three_four_five.</p>',
    );
  });

  it.each([
    ...HOSTILE_MARKUP.filter((text) => !text.includes('\n')),
    '# no heading',
    '`no code`',
    '![no picture](https://a.example/x.png)',
    '[no link](/sign-out)',
    '[no link](http://a.example)',
    '<https://a.example>',
  ])('shows %s as it was typed', (text) => {
    const shown = researchersHtml(text)
      .replace(/<\/?p>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(shown.trim()).toBe(text);
    expect(unexpectedMarkup(researchersHtml(text))).toBeNull();
  });

  it('never makes anything else, whatever is put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 12 }),
        (pieces) => unexpectedMarkup(researchersHtml(pieces.join(''))) === null,
      ),
      { numRuns: 3000 },
    );
  });

  it.each(['[', '![', '*a', '> ', '>', '- ', '- - a\n', '1. ', '<a ', '**', '_a_', '\\', '[x](', '&', '\n'])(
    'is not brought down by a text of nothing but %j',
    { timeout: 30_000 },
    (piece) => {
      for (const times of [900, 50_000]) {
        // Without the limit some take minutes, far beyond the time of a test, and some end in a full stack.
        expect(unexpectedMarkup(researchersHtml(piece.repeat(times)))).toBeNull();
      }
    },
  );
});
