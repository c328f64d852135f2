import { useEffect, useRef, type MouseEvent, type SubmitEvent } from 'react';
import { ConsentItemName } from '../../../server/contract/consent-item.ts';
import { TICKED } from '../../../server/contract/participation.ts';
import { participantTextIn } from '../../text/participant-text.ts';
import type { KeptKit } from './lab-storage.ts';
import { labWords } from './lab-words.ts';

interface LabConsentProps {
  readonly kit: KeptKit;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  readonly onAgree: (given: ConsentItemName[]) => void;
  readonly onDecline: () => void;
  readonly onBack: () => void;
}

/** The study card and the consent text, as the server renders them; nobody goes on without having agreed to it. */
export function LabConsent({ kit, language, onLanguage, onAgree, onDecline, onBack }: LabConsentProps) {
  const page = useRef<HTMLDivElement>(null);
  const { consentHtml, screenedOutHtml = '' } =
    kit.texts.find((each) => each.language === language) ?? kit.texts[0]!;
  useEffect(() => {
    const heading = page.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [language]);

  async function handleSubmit(event: SubmitEvent<HTMLDivElement>): Promise<void> {
    event.preventDefault();
    const form = event.target;
    const { submitter } = event.nativeEvent as unknown as { readonly submitter: HTMLButtonElement | null };
    if (submitter?.value !== 'agree') {
      onDecline();
      return;
    }
    const ticked = new FormData(form);
    const given = ConsentItemName.options.filter((item) => ticked.get(item) === TICKED);
    const eligibility = form.elements.namedItem('eligibility') as HTMLInputElement | null;
    if (eligibility === null || given.includes('eligibility')) onAgree(given);
    else {
      const words = (await participantTextIn(language)).consent.items.notEligible;
      showNotEligible(eligibility, words, screenedOutHtml);
    }
  }

  /** A link to another language shows it; others lead where there is nothing without a network. */
  function handleClick(event: MouseEvent<HTMLDivElement>): void {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    event.preventDefault();
    const wished = new URL(link.href).searchParams.get('lang');
    if (kit.texts.some((each) => each.language === wished)) onLanguage(wished!);
  }

  return (
    <>
      <p className="lab__back">
        <button type="button" className="button button--quiet" onClick={onBack}>
          {labWords(language).back}
        </button>
      </p>
      {/* Presses on the links and the form of the server's own page. */}
      <div
        ref={page}
        className="lab__consent"
        onClick={handleClick}
        onSubmit={(event) => void handleSubmit(event)}
        dangerouslySetInnerHTML={{ __html: consentHtml }}
      />
    </>
  );
}

/** As the server's own page shows it (ConsentItems): above the box, where whoever pressed the button looks. */
function showNotEligible(eligibility: HTMLInputElement, words: string, screenedOutHtml: string): void {
  const items = eligibility.closest('fieldset');
  document.getElementById('eligibility-fault')?.remove();
  document.querySelector('.screened-out')?.remove();
  const fault = document.createElement('p');
  fault.id = 'eligibility-fault';
  fault.className = 'consent-items__fault';
  fault.textContent = words;
  items?.classList.add('consent-items--faulty');
  items?.querySelector('legend')?.after(fault);
  // Under the box: whoever has it to tick reads on to the buttons.
  items?.insertAdjacentHTML('afterend', screenedOutHtml);
  eligibility.setAttribute('aria-invalid', 'true');
  eligibility.setAttribute('aria-describedby', fault.id);
  eligibility.focus({ preventScroll: true });
  items?.scrollIntoView({ block: 'nearest' });
}
