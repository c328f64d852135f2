import { useCallback, useState } from 'react';
import type { Viewpoint } from '../../../server/contract/solution.ts';
import { CallError } from '../../api/call.ts';
import { readSolution, saveViewpoint } from '../../api/solution.api.ts';
import { problemText } from '../problem-text.ts';

/** What is in the fields of a viewpoint. */
export interface ViewpointWords {
  readonly name: string;
  readonly narrative: string;
}

/** One viewpoint on the desk: what is stored, what is in the fields, and what became of saving it. */
export interface ViewpointEdit {
  readonly stored: Viewpoint;
  readonly words: ViewpointWords;
  readonly isChanged: boolean;
  readonly state: 'idle' | 'saving' | 'saved' | 'failed' | 'conflict';
  /** Why saving failed, in words. */
  readonly failure: string | null;
  /** What somebody else stored meanwhile. */
  readonly theirs: Viewpoint | null;
}

/** The edits of all viewpoints of a solution, kept while going from one to the other. */
export function useViewpointEdits(solutionId: string, stored: readonly Viewpoint[]) {
  const [edits, setEdits] = useState(() => stored.map(unedited));

  const update = useCallback((factorIndex: number, part: Partial<ViewpointEdit>) => {
    setEdits((before) =>
      before.map((edit) =>
        edit.stored.factorIndex === factorIndex ? withChange({ ...edit, ...part }) : edit,
      ),
    );
  }, []);

  const save = useCallback(
    async ({ stored: { factorIndex, revision }, words }: ViewpointEdit) => {
      update(factorIndex, { state: 'saving', failure: null });
      try {
        const saved = await saveViewpoint({ solutionId, factorIndex }, { ...words, revision });
        setEdits((before) => before.map((edit) => settled(edit, words, saved)));
      } catch (error) {
        update(factorIndex, await failureOf(error, solutionId, factorIndex));
      }
    },
    [solutionId, update],
  );

  return {
    edits,
    /** Something was typed. */
    type: useCallback(
      (factorIndex: number, words: ViewpointWords) => update(factorIndex, { words, state: 'idle' }),
      [update],
    ),
    save,
    /** Back to what is stored. */
    discard: useCallback(
      ({ stored: before }: ViewpointEdit) =>
        update(before.factorIndex, { words: wordsOf(before), state: 'idle', failure: null }),
      [update],
    ),
    /** Take what was stored elsewhere. */
    takeTheirs: useCallback(
      (theirs: Viewpoint) =>
        update(theirs.factorIndex, { stored: theirs, words: wordsOf(theirs), state: 'idle', theirs: null }),
      [update],
    ),
    /** Store one's own over what was stored elsewhere, having seen it. */
    keepMine: useCallback(
      (edit: ViewpointEdit, theirs: Viewpoint) => save({ ...edit, stored: theirs }),
      [save],
    ),
  };
}

function unedited(stored: Viewpoint): ViewpointEdit {
  return { stored, words: wordsOf(stored), isChanged: false, state: 'idle', failure: null, theirs: null };
}

function wordsOf({ name, narrative }: Viewpoint): ViewpointWords {
  return { name, narrative };
}

/** After saving: what was typed meanwhile stays in the fields, unsaved. */
function settled(edit: ViewpointEdit, sent: ViewpointWords, saved: Viewpoint): ViewpointEdit {
  if (edit.stored.factorIndex !== saved.factorIndex) return edit;
  const isAsSent = edit.words.name === sent.name && edit.words.narrative === sent.narrative;
  const words = isAsSent ? wordsOf(saved) : edit.words;
  return withChange({ ...edit, stored: saved, words, state: 'saved', theirs: null });
}

function withChange(edit: ViewpointEdit): ViewpointEdit {
  const { stored, words } = edit;
  return { ...edit, isChanged: stored.name !== words.name || stored.narrative !== words.narrative };
}

/** A stale revision is answered by showing what stands there now; any other failure by its words. */
async function failureOf(
  error: unknown,
  solutionId: string,
  factorIndex: number,
): Promise<Partial<ViewpointEdit>> {
  if (!(error instanceof CallError) || error.code !== 'edited-elsewhere') {
    return { state: 'failed', failure: problemText(error).text };
  }
  try {
    const { viewpoints } = await readSolution(solutionId);
    const theirs = viewpoints.find((viewpoint) => viewpoint.factorIndex === factorIndex) ?? null;
    return { state: 'conflict', theirs };
  } catch (readError) {
    return { state: 'failed', failure: problemText(readError).text };
  }
}
