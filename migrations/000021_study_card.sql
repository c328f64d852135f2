-- What every study says in public: on which legal basis it rests, until when people can be identified, where its consent
-- text came from; and whether it was ever open, for before that it has no public page.
alter table study_versions
  add column legal_basis       text check (legal_basis in ('consent', 'contract', 'legal-obligation', 'vital-interests',
                                                          'public-task', 'legitimate-interests', 'no-personal-data')),
  add column consent_origin    text not null default 'written' check (consent_origin in ('written', 'machine-drafted')),
  add column identifiers_until date;
comment on column study_versions.legal_basis       is 'Of Article 6 (1) of the GDPR; no-personal-data: nobody can be recognised; null: not said.';
comment on column study_versions.consent_origin    is 'Did a person write the consent texts, or a machine draft them.';
comment on column study_versions.identifiers_until is 'The last day on which those who agreed to this version can be identified; null: no day is set.';

-- The card has a field more, empty in every version there is; nothing that was said is changed.
alter table study_versions disable trigger study_versions_immutable;
update study_versions
   set card = card || '{"legalBasis": ""}',
       translations = coalesce((select jsonb_agg(jsonb_set(translation, '{card,legalBasis}', '""') order by place)
                                  from jsonb_array_elements(translations) with ordinality as t(translation, place)), '[]');
alter table study_versions enable trigger study_versions_immutable;
comment on column study_versions.card is '{ownerName, purpose, legalBasis, viewers, retention, withdrawal, contact, minutes}';

alter table studies add column opened_at timestamptz;
update studies set opened_at = created_at
 where is_open or is_demo or exists (select from participations where study_id = studies.id and origin = 'collected');
comment on column studies.opened_at is 'When it first took Q-sorts; null: never, and it has no public page.';
