import { useState } from 'react';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { readVersion } from '../../api/participants.api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { cardText } from '../../text/en/card.ts';
import { participantsText } from '../../text/en/participants.ts';
import { PreviewedConsent } from '../card/PreviewedConsent.tsx';
import { FormChoice } from '../versions/FormChoice.tsx';
import { FormWords } from '../versions/FormWords.tsx';
import { useVersionForm } from '../versions/use-version-form.ts';
import { VersionFormFrame } from '../versions/VersionFormFrame.tsx';
import { consentTextFields, endAnonymousForm, endAnonymousLabels } from './end-anonymous-form.ts';

const words = participantsText.anonymous.ending;

const ORIGINS = (['written', 'machine-drafted'] as const).map((value) => ({
  value,
  label: cardText.consent.origins[value],
}));

interface EndAnonymousFormProps {
  readonly studyId: string;
  readonly version: StudyVersionResponse;
  readonly onEnded: (version: StudyVersionResponse) => void;
}

/** The way out of anonymous mode: what it changes and what not, other words for every language, and a question before. */
export function EndAnonymousForm({ studyId, version: loaded, onEnded }: EndAnonymousFormProps) {
  const [isAsked, setIsAsked] = useState(false);
  const form = useVersionForm({
    studyId,
    loaded,
    rules: endAnonymousForm,
    onPublished: async () => onEnded(await readVersion(studyId)),
  });
  const { fields, faults, version } = form;

  function press(): void {
    const isSound = Object.keys(endAnonymousForm.faultsOf(fields, version)).length === 0;
    if (isSound && form.changed.length > 0) setIsAsked(true);
    else form.publish();
  }

  return (
    <VersionFormFrame form={form} labels={endAnonymousLabels(version)} act={{ label: words.button, press }}>
      <WhatItMeans />
      {consentTextFields(version).map(({ name, label, language }) => (
        <div key={name}>
          <FormWords
            name={name}
            label={label}
            hint={words.textHint}
            error={faults[name]}
            rows={10}
            maxLength={50_000}
            value={fields[name] ?? ''}
            onChange={(value) => form.type(name, value)}
          />
          <PreviewedConsent studyId={studyId} text={fields[name] ?? ''} language={language} />
        </div>
      ))}
      {version.settings.consentOrigin === 'written' ? null : (
        <FormChoice
          name="consentOrigin"
          label={words.origin}
          hint={cardText.consent.originHint}
          error={faults['consentOrigin']}
          options={ORIGINS}
          value={fields['consentOrigin'] === 'written' ? 'written' : 'machine-drafted'}
          onChange={(value) => form.type('consentOrigin', value)}
        />
      )}
      {isAsked ? (
        <ConfirmDialog
          title={words.askTitle}
          text={words.askText(version.number + 1)}
          confirmLabel={words.confirm}
          cancelLabel={words.cancel}
          onConfirm={() => {
            setIsAsked(false);
            form.publish();
          }}
          onCancel={() => setIsAsked(false)}
        />
      ) : null}
    </VersionFormFrame>
  );
}

/** What is otherwise from then on, and what nothing can make otherwise any more. */
function WhatItMeans() {
  return (
    <>
      <h3>{words.changesTitle}</h3>
      <ul>
        {words.changes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{words.staysTitle}</h3>
      <ul>
        {words.stays.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
