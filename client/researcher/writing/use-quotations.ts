import { useEffect, useState } from 'react';
import type {
  ChooseQuotationRequest,
  Quotation,
  QuotationsResponse,
} from '../../../server/contract/quotation.ts';
import { chooseQuotation, clearQuotation, readQuotations, removeQuotation } from '../../api/quotation.api.ts';
import { quotationsText as words } from '../../text/en/quotations.ts';
import { problemText } from '../problem-text.ts';

/** The quotations of a solution: what stands, what is being done, and what came of it. */
export function useQuotations(solutionId: string) {
  const [answer, setAnswer] = useState<QuotationsResponse | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [refusedWords, setRefusedWords] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    readQuotations(solutionId).then(
      (read) => (isCurrent ? setAnswer(read) : undefined),
      (error: unknown) => (isCurrent ? setFailure(problemText(error).text) : undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [solutionId]);

  /** Do one thing and say what came of it, where that is of use; true if it was done. */
  async function act(
    doing: () => Promise<QuotationsResponse>,
    done: string,
    setRefused = setFailure,
  ): Promise<boolean> {
    if (isBusy) return false;
    setIsBusy(true);
    setFailure(null);
    setRefusedWords(null);
    setMessage('');
    try {
      setAnswer(await doing());
      setMessage(done);
      return true;
    } catch (error) {
      setRefused(problemText(error).text);
      return false;
    } finally {
      setIsBusy(false);
    }
  }

  const at = ({ quotationId }: Quotation) => ({ solutionId, quotationId });
  return {
    answer,
    isBusy,
    message,
    failure,
    /** Why the words last typed were not chosen, to be said beside their field. */
    refusedWords,
    choose: (request: ChooseQuotationRequest) =>
      act(
        async () => {
          await chooseQuotation(solutionId, request);
          return readQuotations(solutionId);
        },
        words.nowChosen,
        setRefusedWords,
      ),
    setCleared: (quotation: Quotation, isCleared: boolean) =>
      act(() => clearQuotation(at(quotation), isCleared), isCleared ? words.nowCleared : words.nowTakenBack),
    remove: (quotation: Quotation) => act(() => removeQuotation(at(quotation)), words.nowRemoved),
  };
}
