import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { type Recipe } from '../../../analysis/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { methodText as words } from '../../text/en/researcher-method.ts';
import { finerFields, mainFields, type MethodField } from './method-options.ts';
import { methodLine } from './recipe-line.ts';
import type { RecipeChange } from './recipe-changes.ts';

interface MethodMenuProps {
  readonly recipe: Recipe;
  readonly statementCount: number;
  /** Is any value missing in the data? */
  readonly hasGaps: boolean;
  /** Why the recipe gives no figures; null where it does. */
  readonly refusal: string | null;
  readonly onChange: (change: RecipeChange) => void;
}

/** The method in a few words on the recipe's line; pressed, every choice of it, above the figures that follow. */
export function MethodMenu(props: MethodMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  }

  /** Who goes on by keys must see where they are; who clicks beside it goes on looking. */
  function handleBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLDivElement>): void {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsOpen(false);
  }

  return (
    <div className="method" onKeyDown={handleKeyDown} onBlur={handleBlur}>
      <button
        ref={button}
        type="button"
        className="recipe__choice"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="recipe__label">{words.button}</span>{' '}
        <span className="recipe__chosen">{methodLine(props.recipe)}</span>
        <svg className="recipe__caret" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" />
        </svg>
      </button>
      <div id={id} className="method__panel" role="group" aria-label={words.title} hidden={!isOpen}>
        {isOpen ? <MethodPanel {...props} onClose={() => setIsOpen(false)} /> : null}
      </div>
    </div>
  );
}

function MethodPanel({
  recipe,
  statementCount,
  hasGaps,
  refusal,
  onChange,
  onClose,
}: MethodMenuProps & { readonly onClose: () => void }) {
  const finer = finerFields(recipe, hasGaps);
  const isFinerUsed = finer.some(({ options, value }) => options[0]!.value !== value);
  return (
    <>
      {refusal === null ? null : (
        <Notice tone="notice">
          <p>{refusal}</p>
        </Notice>
      )}
      <div className="method__fields">
        {mainFields(recipe, statementCount).map((field) => (
          <ChoiceField key={field.choice} field={field} onChange={onChange} />
        ))}
      </div>
      <details className="method__finer" open={isFinerUsed}>
        <summary>{words.finer}</summary>
        <div className="method__fields">
          {finer.map((field) => (
            <ChoiceField key={field.choice} field={field} onChange={onChange} />
          ))}
        </div>
      </details>
      <p className="method__actions">
        <button type="button" className="link-button" onClick={() => onChange({ change: 'usual-method' })}>
          {words.usual}
        </button>
        <button type="button" className="button button--small" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </>
  );
}

interface ChoiceFieldProps {
  readonly field: MethodField;
  readonly onChange: (change: RecipeChange) => void;
}

/** One choice, and below it what the chosen way is and when to use it. */
function ChoiceField({ field: { label, options, value, remark }, onChange }: ChoiceFieldProps) {
  const id = useId();
  const chosen = options.find((option) => option.value === value) ?? options[0]!;
  const choose = (wanted: string) => {
    const option = options.find((one) => one.value === wanted);
    if (option) onChange(option.change);
  };
  return (
    <div className="method__field">
      <label className="method__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={chosen.value}
        aria-describedby={`${id}-use`}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <p className="method__use" id={`${id}-use`}>
        {remark ?? chosen.use}
      </p>
    </div>
  );
}
