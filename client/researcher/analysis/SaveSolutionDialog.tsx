import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Recipe, Solution } from '../../../analysis/index.ts';
import { RecipeSchema } from '../../../server/contract/solution.ts';
import { saveSolution } from '../../api/solution.api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { recipeLine } from './recipe-line.ts';
import { problemText } from '../problem-text.ts';
import { signInPath } from '../sign-in-path.ts';

const words = analysisText.save;

interface SaveSolutionDialogProps {
  readonly studyId: string;
  readonly solution: Solution;
  /** The recipe of these very figures. */
  readonly recipe: Recipe;
  /** What the researcher called its factors, '' where nothing. [F] */
  readonly factorNames: readonly string[];
  readonly isSignedIn: boolean;
  readonly onClose: () => void;
}

/** Keep what is on the screen: its name, and the reason for the number of factors. */
export function SaveSolutionDialog(props: SaveSolutionDialogProps) {
  const { isSignedIn, onClose } = props;
  return (
    <Dialog title={isSignedIn ? words.title : words.signInTitle} onClose={onClose} closeLabel={words.cancel}>
      {isSignedIn ? (
        <SaveForm {...props} />
      ) : (
        <>
          <p>{words.signInText}</p>
          <div className="dialog__actions">
            <a className="button button--primary" href={signInPath()}>
              {words.signIn}
            </a>
            <button type="button" className="button" onClick={onClose}>
              {words.cancel}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

type SaveFormProps = Omit<SaveSolutionDialogProps, 'isSignedIn'>;

function SaveForm(props: SaveFormProps) {
  const { solution, recipe, onClose } = props;
  const { name, setName, reason, setReason, wrong, failure, isSaving, submit } = useSave(props);
  const { sorts } = solution;
  return (
    <form onSubmit={submit} noValidate>
      <p>{words.what(recipe.factorCount, recipeLine(recipe), sorts.length)}</p>
      {failure === null ? null : (
        <Notice tone="danger">
          <p>{failure}</p>
        </Notice>
      )}
      <Field label={words.name} hint={words.nameHint} error={wrong.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            name="name"
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.reason} hint={words.reasonHint(recipe.factorCount)} error={wrong.reason}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            name="reason"
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="dialog__actions">
        <button type="submit" className="button button--primary" aria-disabled={isSaving}>
          {isSaving ? words.saving : words.submit}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** The form's state, and sending it; what is missing is said only after the first try. */
function useSave({ studyId, solution, recipe, factorNames }: SaveFormProps) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const wrong = {
    name: hasTried && name.trim() === '' ? words.nameMissing : null,
    reason: hasTried && reason.trim() === '' ? words.reasonMissing : null,
  };

  async function send(): Promise<void> {
    setIsSaving(true);
    setFailure(null);
    try {
      const request = {
        name,
        reasonForFactorCount: reason,
        recipe: RecipeSchema.parse(recipe),
        ...(factorNames.some(Boolean) && { factorNames: [...factorNames] }),
      };
      const saved = await saveSolution(studyId, { ...request, includedQSorts: [...solution.sorts] });
      await navigate(`/solutions/${saved.solutionId}`);
    } catch (error) {
      setFailure(problemText(error).text);
      setIsSaving(false);
    }
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setHasTried(true);
    if (isSaving) return;
    const firstWrong = name.trim() === '' ? 'name' : reason.trim() === '' ? 'reason' : null;
    if (firstWrong !== null) {
      const control = event.currentTarget.elements.namedItem(firstWrong);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    void send();
  }

  return { name, setName, reason, setReason, wrong, failure, isSaving, submit };
}
