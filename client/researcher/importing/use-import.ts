import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  IMPORT_MAX_BYTES,
  type ImportRequest,
  type PreviewImportResponse,
} from '../../../server/contract/import.ts';
import { importStudy, previewImport } from '../../api/import.api.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { problemText } from '../problem-text.ts';
import { base64Of } from './base64.ts';

const words = researcherText.importPage;
const MOST_FILES = 2;

/** What the researcher has said about the files; null leaves it to the files. */
export type ImportAnswers = Pick<ImportRequest, 'sortsIn' | 'distribution'>;

/** Where an import stands. */
export interface ImportProgress {
  readonly files: ImportRequest['files'];
  readonly answers: ImportAnswers;
  readonly preview: PreviewImportResponse | null;
  readonly isBusy: 'reading' | 'importing' | null;
  readonly failure: string | null;
}

const NOTHING: ImportProgress = {
  files: [],
  answers: { sortsIn: null, distribution: null },
  preview: null,
  isBusy: null,
  failure: null,
};

/** Choose files, look at what was recognised, answer what the files leave open, import. */
export function useImport() {
  const navigate = useNavigate();
  const [progress, setProgress] = useState<ImportProgress>(NOTHING);
  const latest = useRef(0);

  /** Show what the server reads in the files; an answer that comes after a later question is dropped. */
  async function preview(files: ImportRequest['files'], answers: ImportAnswers): Promise<void> {
    const turn = ++latest.current;
    setProgress((before) => ({ ...before, files, answers, isBusy: 'reading', failure: null }));
    try {
      const found = await previewImport({ files, ...answers, title: null });
      if (turn === latest.current)
        setProgress({ files, answers, preview: found, isBusy: null, failure: null });
    } catch (error) {
      if (turn !== latest.current) return;
      setProgress((before) => ({ ...before, isBusy: null, failure: problemText(error).text }));
    }
  }

  async function choose(chosen: readonly File[]): Promise<void> {
    const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
    const refusal =
      chosen.length > MOST_FILES ? words.tooMany : bytes > IMPORT_MAX_BYTES ? words.tooLarge : null;
    if (refusal !== null) setProgress({ ...NOTHING, failure: refusal });
    if (refusal !== null || chosen.length === 0) return;
    const files = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, contentBase64: await base64Of(file) })),
    );
    await preview(files, NOTHING.answers);
  }

  async function importAll(title: string): Promise<void> {
    setProgress((before) => ({ ...before, isBusy: 'importing', failure: null }));
    try {
      const { files, answers } = progress;
      const { study } = await importStudy({ files, ...answers, title });
      await navigate(`/studies/${study.studyId}/analysis`);
    } catch (error) {
      setProgress((before) => ({ ...before, isBusy: null, failure: problemText(error).text }));
    }
  }

  return {
    progress,
    choose,
    answer: (answers: Partial<ImportAnswers>) => preview(progress.files, { ...progress.answers, ...answers }),
    importAll,
    startAgain: () => setProgress(NOTHING),
  };
}
