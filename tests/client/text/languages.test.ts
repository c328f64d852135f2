import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const TEXT = new URL('../../../client/text/', import.meta.url);
const LANGUAGES = ['de', 'ar'];

/** The files of a language's words; English has those of researchers and readers besides. */
const filesOf = (language: string) => readdirSync(new URL(language, TEXT)).sort();

/** Every name under which a file has a word, and what kind of word: `withdraw.title function`. */
async function namesIn(language: string, file: string): Promise<string[]> {
  const words = (await import(new URL(`${language}/${file}`, TEXT).href)) as object;
  return namesOf(words, '').sort();
}

function namesOf(words: object, at: string): string[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null
      ? namesOf(word, `${at}${name}.`)
      : [`${at}${name} ${typeof word}`],
  );
}

it('has the same files of words in every language, each in English too', () => {
  const [first, ...others] = LANGUAGES.map(filesOf);
  expect(first).not.toEqual([]);
  for (const files of others) expect(files).toEqual(first);
  expect(filesOf('en')).toEqual(expect.arrayContaining(first!));
});

// How a language counts is its own affair: `participant-counts.ts` holds other forms in each.
it.each(filesOf(LANGUAGES[0]!).filter((file) => file !== 'participant-counts.ts'))(
  'lacks no word in any language that another has: %s',
  async (file) => {
    const english = await namesIn('en', file);
    expect(english).not.toEqual([]);
    for (const language of LANGUAGES)
      expect([language, await namesIn(language, file)]).toEqual([language, english]);
  },
);
