/** A study's own words: plain paragraphs, separated by an empty line. */
export function Paragraphs({ words }: { readonly words: string }) {
  return words
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
