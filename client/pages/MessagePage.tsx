export interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly label: string };
}

/** One thing said in words, with the way on: not found, closed, something went wrong. */
export function MessagePage({ title, text, link }: MessagePageProps) {
  return (
    <main className="message-page">
      <h1>{title}</h1>
      <p>{text}</p>
      {link === undefined ? null : (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </main>
  );
}
