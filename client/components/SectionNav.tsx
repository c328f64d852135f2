import { useEffect, useState } from 'react';

export interface SectionLink {
  /** The `id` of the section's element. */
  readonly id: string;
  readonly label: string;
}

/** The contents of a long page: stays in sight beside it and marks where the reader is. */
export function SectionNav({
  label,
  sections,
}: {
  readonly label: string;
  readonly sections: readonly SectionLink[];
}) {
  const current = useSectionInSight(sections);
  return (
    <nav className="section-nav" aria-label={label}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} aria-current={section.id === current ? 'location' : undefined}>
              {section.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last section whose top has passed the upper third of the window. */
function useSectionInSight(sections: readonly SectionLink[]): string | undefined {
  const [current, setCurrent] = useState(sections[0]?.id);

  useEffect(() => {
    const elements = sections.flatMap(({ id }) => document.getElementById(id) ?? []);
    const look = () => {
      const line = window.innerHeight / 3;
      const passed = elements.filter((element) => element.getBoundingClientRect().top <= line);
      setCurrent((passed.at(-1) ?? elements[0])?.id);
    };
    const observer = new IntersectionObserver(look, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] });
    elements.forEach((element) => observer.observe(element));
    return () => observer.disconnect();
  }, [sections]);

  return current;
}
