import { Notice } from '../../components/Notice.tsx';
import { versionsText as words } from '../../text/en/versions.ts';
import type { VersionForm } from './use-version-form.ts';

interface MeanwhileNoticeProps<Fields extends object> {
  readonly form: VersionForm<Fields>;
  readonly labels: Readonly<Record<keyof Fields & string, string>>;
}

/** Published elsewhere meanwhile: what was typed is in the fields, what stands there now is here beside it. */
export function MeanwhileNotice<Fields extends object>({ form, labels }: MeanwhileNoticeProps<Fields>) {
  const { publishedElsewhere, conflicts, published } = form;
  if (publishedElsewhere === null) return null;
  const open = conflicts.filter((name) => form.changed.includes(name));
  return (
    <Notice tone="danger" title={words.conflictTitle(publishedElsewhere)}>
      <p>{words.conflictText}</p>
      {open.length === 0 ? null : <p>{words.both(open.map((name) => labels[name]))}</p>}
      {open.map((name) => {
        const theirs = published[name];
        return (
          <details key={name} className="meanwhile">
            <summary>{words.theirs(labels[name])}</summary>
            <p className="meanwhile__words">{shown(theirs)}</p>
            <button type="button" className="button button--small" onClick={() => form.type(name, theirs)}>
              {words.takeTheirs}
            </button>
          </details>
        );
      })}
    </Notice>
  );
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = Array.isArray(value) ? value.join('\n') : String(value);
  return text.trim() === '' ? words.emptyThere : text;
}
