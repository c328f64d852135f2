import type { StudyResponse } from '../../../server/contract/study.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { personText } from '../figures/solution-view.ts';
import type { RecipeChange } from './recipe-changes.ts';

const words = analysisText.chooser;

interface QSortsDialogProps {
  readonly study: StudyResponse;
  readonly excluded: readonly string[];
  readonly onChange: (change: RecipeChange) => void;
  readonly onClose: () => void;
}

/** Which Q-sorts take part. Each tick works at once. */
export function QSortsDialog({ study, excluded, onChange, onClose }: QSortsDialogProps) {
  return (
    <Dialog title={words.title} onClose={onClose} closeLabel={words.close}>
      <p>{words.lead}</p>
      <ul className="ticks" role="list">
        {study.qSorts.map((qSort) => (
          <li key={qSort.name}>
            <label className="tick">
              <input
                type="checkbox"
                checked={!excluded.includes(qSort.name)}
                onChange={(event) =>
                  onChange({ change: event.target.checked ? 'take-in' : 'leave-out', name: qSort.name })
                }
              />
              <span>
                {qSort.name}
                <span className="tick__note">
                  {study.study.isDemo && qSort.origin === 'collected' ? words.visitor : personText(qSort)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="dialog__actions">
        <button type="button" className="button button--primary" onClick={onClose}>
          {words.done}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onChange({ change: 'leave-out-only', names: [] })}
        >
          {words.all}
        </button>
      </div>
    </Dialog>
  );
}
