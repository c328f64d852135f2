CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is immutable once published', tg_table_name using errcode = 'restrict_violation';
end $$;

CREATE FUNCTION public.refuse_edition_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if (new.id, new.solution_id, new.number, new.note, new.published_at)
       is not distinct from (old.id, old.solution_id, old.number, old.note, old.published_at)
     and (new.published_by is null or new.published_by = old.published_by)
     and (new.content = old.content or current_setting('standpoint.erasing', true) = 'on')
  then return new;
  end if;
  raise exception 'editions is immutable once published' using errcode = 'restrict_violation';
end $$;

CREATE TABLE public.answers (
    q_sort_id uuid NOT NULL,
    question_key text NOT NULL,
    answer jsonb NOT NULL
);

COMMENT ON TABLE public.answers IS 'What a participant answered besides the sort.';

COMMENT ON COLUMN public.answers.answer IS 'Words, a number, keys of options, or a key per row of a matrix.';

CREATE TABLE public.audit_entries (
    scope text NOT NULL,
    sequence integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    role text,
    act text NOT NULL,
    details jsonb DEFAULT '{}'::jsonb NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_entries_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
    CONSTRAINT audit_entries_sequence_check CHECK ((sequence >= 1))
);

COMMENT ON TABLE public.audit_entries IS 'Who did what, when and in which role; only ever added to.';

COMMENT ON COLUMN public.audit_entries.scope IS 'The key of the study, or installation; not a foreign key: what was done outlives what it was done to.';

COMMENT ON COLUMN public.audit_entries.sequence IS 'Place in its chain, from 1, without gaps.';

COMMENT ON COLUMN public.audit_entries.actor_id IS 'The researcher; null: a participant, or the server by itself.';

COMMENT ON COLUMN public.audit_entries.role IS 'In the study, at that moment.';

COMMENT ON COLUMN public.audit_entries.act IS 'What was done: AuditAct of server/contract/audit.ts.';

COMMENT ON COLUMN public.audit_entries.details IS 'Keys and counts that tell which; never a participant''s words, code or link.';

COMMENT ON COLUMN public.audit_entries.previous_hash IS 'Hash of the entry before; 32 zero bytes for the first.';

COMMENT ON COLUMN public.audit_entries.hash IS 'SHA-256 of previous_hash and the entry''s canonical text (server/audit-hash.ts).';

CREATE TABLE public.conditions_of_instruction (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_version_id uuid NOT NULL,
    "position" integer NOT NULL,
    instruction text NOT NULL,
    disagree_pole text NOT NULL,
    agree_pole text NOT NULL,
    CONSTRAINT conditions_of_instruction_position_check CHECK (("position" >= 1))
);

COMMENT ON TABLE public.conditions_of_instruction IS 'The question under which the statements are sorted; most studies have one.';

CREATE TABLE public.consent_approvals (
    study_id uuid NOT NULL,
    text_sha256 text NOT NULL,
    language text NOT NULL,
    approved_by uuid,
    approved_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.consent_approvals IS 'Who read which consent text, and takes it for the study''s own. A changed text is another text.';

COMMENT ON COLUMN public.consent_approvals.text_sha256 IS 'Of the text, hexadecimal; as participations.consent_sha256.';

COMMENT ON COLUMN public.consent_approvals.approved_by IS 'Null: the account is gone.';

CREATE TABLE public.consents (
    participation_id uuid NOT NULL,
    item text NOT NULL,
    is_given boolean NOT NULL,
    study_version_id uuid NOT NULL,
    words_sha256 text NOT NULL,
    language text NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT consents_item_check CHECK ((item = ANY (ARRAY['quotation'::text, 'recognition'::text, 'eligibility'::text])))
);

COMMENT ON TABLE public.consents IS 'What a participant answered to each item asked besides taking part; one that was not asked has no row.';

COMMENT ON COLUMN public.consents.item IS 'quotation: my words may be quoted; recognition: a viewpoint of one or two may be shown; eligibility: I may take part.';

COMMENT ON COLUMN public.consents.study_version_id IS 'The version that asked.';

COMMENT ON COLUMN public.consents.words_sha256 IS 'Of the words beside the box, hexadecimal.';

COMMENT ON COLUMN public.consents.language IS 'Of those words, BCP 47.';

CREATE TABLE public.declines (
    study_version_id uuid NOT NULL,
    declined_count integer NOT NULL,
    CONSTRAINT declines_declined_count_check CHECK ((declined_count >= 1))
);

COMMENT ON TABLE public.declines IS 'How many people did not agree to take part; nothing else about them.';

CREATE TABLE public.draft_moves (
    participation_id uuid NOT NULL,
    condition_id uuid NOT NULL,
    occasion smallint NOT NULL,
    branch integer NOT NULL,
    sequence integer NOT NULL,
    move_id uuid NOT NULL,
    move jsonb NOT NULL,
    CONSTRAINT draft_moves_branch_check CHECK ((branch >= 0)),
    CONSTRAINT draft_moves_sequence_check CHECK ((sequence >= 0))
);

COMMENT ON TABLE public.draft_moves IS 'Every move of an unfinished Q-sort, as the participant made it; never changed.';

COMMENT ON COLUMN public.draft_moves.sequence IS 'Place in its branch, from 0.';

COMMENT ON COLUMN public.draft_moves.move_id IS 'Made by the device, so that a move that arrives twice is known again.';

COMMENT ON COLUMN public.draft_moves.move IS '{move, by, isGuided, atMs}; atMs is null unless the study card names a purpose for times.';

CREATE TABLE public.drafts (
    participation_id uuid NOT NULL,
    condition_id uuid NOT NULL,
    occasion smallint NOT NULL,
    branch integer NOT NULL,
    revision integer NOT NULL,
    page jsonb,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT drafts_branch_check CHECK ((branch >= 0)),
    CONSTRAINT drafts_occasion_check CHECK ((occasion >= 1)),
    CONSTRAINT drafts_revision_check CHECK ((revision >= 0))
);

COMMENT ON TABLE public.drafts IS 'Unfinished Q-sorts, so that a personal link goes on anywhere.';

COMMENT ON COLUMN public.drafts.branch IS 'The branch that counts; one more each time a device''s own log was chosen over the server''s.';

COMMENT ON COLUMN public.drafts.revision IS 'Moves in that branch.';

COMMENT ON COLUMN public.drafts.page IS 'What is kept besides the moves: step, reasons and answers so far, times; the last one written.';

COMMENT ON COLUMN public.drafts.updated_at IS 'Erased 30 days later.';

CREATE TABLE public.editions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    solution_id uuid NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by uuid,
    CONSTRAINT editions_content_check CHECK ((jsonb_typeof(content) = 'object'::text)),
    CONSTRAINT editions_number_check CHECK ((number >= 1))
);

COMMENT ON TABLE public.editions IS 'A solution as readers get it, frozen when it was published; never changed, only followed by the next.';

COMMENT ON COLUMN public.editions.number IS 'From 1; readers get the highest.';

COMMENT ON COLUMN public.editions.content IS 'EditionContent of server/contract/published-viewpoints.ts: no person, no Q-sort, no loading, no z-score.';

COMMENT ON COLUMN public.editions.note IS 'What is new in it, in the researcher''s words, for readers.';

COMMENT ON COLUMN public.editions.published_by IS 'Null: the program, for a demo or for what was published before there were editions; or a researcher who is gone.';

CREATE TABLE public.identities (
    participation_id uuid NOT NULL,
    study_id uuid NOT NULL,
    external_ids jsonb DEFAULT '{}'::jsonb NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    identity_sha256 bytea,
    CONSTRAINT identities_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
    CONSTRAINT identities_external_ids_check CHECK ((jsonb_typeof(external_ids) = 'object'::text))
);

COMMENT ON TABLE public.identities IS 'What says who somebody is, apart from what they sorted. Erased at the study''s date.';

COMMENT ON COLUMN public.identities.external_ids IS 'Declared parameters of the link, e.g. {"PROLIFIC_PID": "…"}.';

COMMENT ON COLUMN public.identities.answers IS 'Answers to questions marked as identifying, by key.';

COMMENT ON COLUMN public.identities.identity_sha256 IS 'Of the parameters that make a person unique in the study; null: none do.';

CREATE TABLE public.identity_readers (
    study_id uuid NOT NULL,
    researcher_id uuid NOT NULL,
    named_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.identity_readers IS 'Editors whom the owner named to see who is who; it counts only while they are editors.';

CREATE TABLE public.installation (
    is_only_row boolean DEFAULT true NOT NULL,
    owner_id uuid NOT NULL,
    CONSTRAINT installation_is_only_row_check CHECK (is_only_row)
);

COMMENT ON TABLE public.installation IS 'The owner of this installation, made by the set-up link.';

CREATE TABLE public.interviews (
    participation_id uuid NOT NULL,
    words text NOT NULL,
    is_composed boolean NOT NULL
);

COMMENT ON TABLE public.interviews IS 'The talk that accompanies a Q-sort.';

COMMENT ON COLUMN public.interviews.is_composed IS 'Written for a demo study, not said by anybody.';

CREATE TABLE public.invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token_hash bytea NOT NULL,
    email text NOT NULL,
    study_id uuid,
    role text,
    invited_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    revoked_at timestamp with time zone,
    CONSTRAINT invitations_check CHECK (((study_id IS NULL) = (role IS NULL))),
    CONSTRAINT invitations_check1 CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL))),
    CONSTRAINT invitations_email_check CHECK ((email = lower(email))),
    CONSTRAINT invitations_role_check CHECK ((role = ANY (ARRAY['editor'::text, 'analyst'::text, 'interviewer'::text, 'reader'::text])))
);

COMMENT ON TABLE public.invitations IS 'Links by which somebody becomes a researcher here, or joins a study in a role; each works once.';

COMMENT ON COLUMN public.invitations.token_hash IS 'SHA-256 of the link''s token; the token itself is stored nowhere.';

COMMENT ON COLUMN public.invitations.email IS 'Whom the invitation was meant for; whoever holds the link may accept it.';

COMMENT ON COLUMN public.invitations.study_id IS 'The study to join; null: this installation, without any study.';

COMMENT ON COLUMN public.invitations.revoked_at IS 'Taken back, or replaced by a newer one for the same address.';

CREATE TABLE public.lab_computers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_id uuid NOT NULL,
    study_version_id uuid,
    name text NOT NULL,
    link_hash bytea NOT NULL,
    place_count integer NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    use_until timestamp with time zone NOT NULL,
    prepared_at timestamp with time zone,
    private_key bytea NOT NULL,
    public_key bytea NOT NULL,
    CONSTRAINT lab_computers_check CHECK (((prepared_at IS NULL) = (study_version_id IS NULL))),
    CONSTRAINT lab_computers_place_count_check CHECK (((place_count >= 1) AND (place_count <= 200)))
);

COMMENT ON TABLE public.lab_computers IS 'Shared computers on which many people sort one after the other; gone 30 days after their last day, with their key.';

COMMENT ON COLUMN public.lab_computers.study_version_id IS 'The version its people are shown; null: the link was not opened yet.';

COMMENT ON COLUMN public.lab_computers.name IS 'What the researcher calls it.';

COMMENT ON COLUMN public.lab_computers.link_hash IS 'SHA-256 of the token of the link that prepares it, once; the token itself is stored nowhere.';

COMMENT ON COLUMN public.lab_computers.place_count IS 'How many people it was prepared for.';

COMMENT ON COLUMN public.lab_computers.made_by IS 'The researcher; null: an account that is gone.';

COMMENT ON COLUMN public.lab_computers.use_until IS 'Nobody new begins on it after that moment.';

COMMENT ON COLUMN public.lab_computers.prepared_at IS 'When the link was opened; null: not yet.';

COMMENT ON COLUMN public.lab_computers.private_key IS 'ECDH on P-256, PKCS 8: opens what that computer has sealed.';

COMMENT ON COLUMN public.lab_computers.public_key IS 'The same key''s public half (SPKI), which the computer seals with.';

CREATE TABLE public.lab_participations (
    participation_id uuid NOT NULL,
    lab_computer_id uuid,
    agreed_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.lab_participations IS 'People who took part on a lab computer.';

COMMENT ON COLUMN public.lab_participations.lab_computer_id IS 'Which one; null: it is gone from the list.';

COMMENT ON COLUMN public.lab_participations.agreed_at IS 'By the lab computer''s own clock, which nobody has checked.';

COMMENT ON COLUMN public.lab_participations.left_at IS 'When they finished or stopped, by the lab computer''s own clock.';

COMMENT ON COLUMN public.lab_participations.received_at IS 'By the server''s clock.';

CREATE TABLE public.lab_places (
    id uuid NOT NULL,
    lab_computer_id uuid NOT NULL,
    place_hash bytea NOT NULL,
    outcome text,
    delivered_at timestamp with time zone,
    body_sha256 bytea,
    CONSTRAINT lab_places_check CHECK ((((outcome IS NULL) = (delivered_at IS NULL)) AND ((outcome IS NULL) = (body_sha256 IS NULL)))),
    CONSTRAINT lab_places_outcome_check CHECK ((outcome = ANY (ARRAY['finished'::text, 'unfinished'::text, 'declined'::text])))
);

COMMENT ON TABLE public.lab_places IS 'Participations that may come from a lab computer, each once.';

COMMENT ON COLUMN public.lab_places.id IS 'Becomes the key of the participation, so that the order of the cards is known without a network.';

COMMENT ON COLUMN public.lab_places.place_hash IS 'SHA-256 of the place''s token, which lies on the computer until the place is taken.';

COMMENT ON COLUMN public.lab_places.outcome IS 'What was delivered: a Q-sort, an unfinished one, or that somebody did not agree; null: nothing yet.';

COMMENT ON COLUMN public.lab_places.delivered_at IS 'By the server''s clock.';

COMMENT ON COLUMN public.lab_places.body_sha256 IS 'Of what was delivered, so that the same again is known again.';

CREATE TABLE public.participation_counters (
    study_id uuid NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT participation_counters_last_number_check CHECK ((last_number >= 1))
);

COMMENT ON TABLE public.participation_counters IS 'The last number given to a participant who came by the page: P1, P2 …';

CREATE TABLE public.participations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_id uuid NOT NULL,
    study_version_id uuid NOT NULL,
    code text NOT NULL,
    token_hash bytea,
    origin text NOT NULL,
    consented_at timestamp with time zone,
    consent_sha256 text,
    characteristics jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    arrival bigint NOT NULL,
    language text,
    CONSTRAINT participations_check CHECK (((origin <> 'collected'::text) OR ((consented_at IS NOT NULL) AND (consent_sha256 IS NOT NULL) AND (token_hash IS NOT NULL)))),
    CONSTRAINT participations_check1 CHECK (((origin <> 'collected'::text) OR (language IS NOT NULL))),
    CONSTRAINT participations_origin_check CHECK ((origin = ANY (ARRAY['collected'::text, 'imported'::text, 'simulated'::text])))
);

COMMENT ON TABLE public.participations IS 'One person in one study, from consent on; or one imported or simulated.';

COMMENT ON COLUMN public.participations.code IS 'What researchers call the person: P07, or the name in an imported file; in anonymous mode drawn at random.';

COMMENT ON COLUMN public.participations.token_hash IS 'SHA-256 of the personal link; null for imported and simulated people.';

COMMENT ON COLUMN public.participations.consent_sha256 IS 'Of the consent text agreed to.';

COMMENT ON COLUMN public.participations.characteristics IS 'E.g. {"course": "Law", "year": "2"}.';

COMMENT ON COLUMN public.participations.created_at IS 'In anonymous mode the day.';

COMMENT ON COLUMN public.participations.arrival IS 'Order in which people came, or stood in the imported file; in anonymous mode drawn at random.';

COMMENT ON COLUMN public.participations.language IS 'The one agreed to and sorted in, BCP 47; null for imported and simulated people.';

ALTER TABLE public.participations ALTER COLUMN arrival ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.participations_arrival_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.password_resets (
    token_hash bytea NOT NULL,
    researcher_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.password_resets IS 'Links that set a new password, each once; all of an account''s go when one is used.';

COMMENT ON COLUMN public.password_resets.token_hash IS 'SHA-256 of the link''s token; the token itself is stored nowhere.';

CREATE TABLE public.personal_invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    secret_sha256 bytea NOT NULL,
    label text,
    is_used boolean DEFAULT false NOT NULL,
    participation_id uuid,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    is_told_used boolean DEFAULT false NOT NULL,
    CONSTRAINT personal_invitations_check CHECK (((participation_id IS NULL) OR is_used)),
    CONSTRAINT personal_invitations_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'code'::text]))),
    CONSTRAINT personal_invitations_number_check CHECK ((number >= 1))
);

COMMENT ON TABLE public.personal_invitations IS 'Personal links and personal codes; withdrawing a sort takes its invitation along.';

COMMENT ON COLUMN public.personal_invitations.number IS 'What researchers call it: 1, 2 … in the study.';

COMMENT ON COLUMN public.personal_invitations.kind IS 'A link to be sent, or a code to be typed from a letter.';

COMMENT ON COLUMN public.personal_invitations.secret_sha256 IS 'Of the link''s token or the code; neither is stored anywhere.';

COMMENT ON COLUMN public.personal_invitations.label IS 'Whom it is for, as the researcher wrote it; identifying, erased at the study''s date.';

COMMENT ON COLUMN public.personal_invitations.is_used IS 'Did somebody agree to take part with it.';

COMMENT ON COLUMN public.personal_invitations.participation_id IS 'Who that is; null while nobody did, and for good where it was used in anonymous mode.';

COMMENT ON COLUMN public.personal_invitations.revoked_at IS 'Since when it opens nothing any more.';

COMMENT ON COLUMN public.personal_invitations.is_told_used IS 'In anonymous mode: may researchers see that it was used; told of five or more at once.';

CREATE TABLE public.provider_identities (
    issuer text NOT NULL,
    subject text NOT NULL,
    researcher_id uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.provider_identities IS 'Which researcher an identity provider''s account belongs to; linked by an invitation or by who was signed in, never by e-mail address.';

COMMENT ON COLUMN public.provider_identities.subject IS 'The provider''s own key of the account.';

CREATE TABLE public.provider_sign_ins (
    token_hash bytea NOT NULL,
    state text NOT NULL,
    nonce text NOT NULL,
    code_verifier text NOT NULL,
    next text NOT NULL,
    researcher_id uuid,
    invitation_hash bytea,
    expires_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.provider_sign_ins IS 'Browsers that were sent to the identity provider and have not come back; each row is used once.';

COMMENT ON COLUMN public.provider_sign_ins.token_hash IS 'SHA-256 of a cookie of this browser: nobody else''s answer of the provider is taken.';

COMMENT ON COLUMN public.provider_sign_ins.researcher_id IS 'Who is signed in and links the provider''s account to this one; null: somebody signs in.';

COMMENT ON COLUMN public.provider_sign_ins.invitation_hash IS 'SHA-256 of the token of an invitation that somebody unknown brought.';

CREATE TABLE public.q_sorts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    participation_id uuid NOT NULL,
    condition_id uuid NOT NULL,
    occasion smallint DEFAULT 1 NOT NULL,
    study_version_id uuid NOT NULL,
    grid_values smallint[] NOT NULL,
    body_sha256 bytea NOT NULL,
    receipt_sha256 bytea,
    sorting_ms integer,
    submitted_at timestamp with time zone NOT NULL,
    has_doubtful_times boolean DEFAULT false NOT NULL,
    is_unforced boolean DEFAULT false NOT NULL,
    CONSTRAINT q_sorts_occasion_check CHECK ((occasion >= 1)),
    CONSTRAINT q_sorts_sorting_ms_check CHECK ((sorting_ms >= 0))
);

COMMENT ON TABLE public.q_sorts IS 'One person''s complete placement of the Q-set.';

COMMENT ON COLUMN public.q_sorts.occasion IS 'First, second … time the same person sorts under the same condition.';

COMMENT ON COLUMN public.q_sorts.grid_values IS 'Grid value of each statement, in order of statements.position.';

COMMENT ON COLUMN public.q_sorts.body_sha256 IS 'Of the accepted placements and reasons, so that the same ones again get the same answer.';

COMMENT ON COLUMN public.q_sorts.receipt_sha256 IS 'Of the receipt code, which only the personal link gives back: it is derived from it, and stored nowhere. Null for imported and simulated sorts.';

COMMENT ON COLUMN public.q_sorts.sorting_ms IS 'Milliseconds from the first card shown to pressing Submit, by the participant''s clock; null if unknown.';

COMMENT ON COLUMN public.q_sorts.submitted_at IS 'In anonymous mode the day.';

COMMENT ON COLUMN public.q_sorts.has_doubtful_times IS 'A time the participant''s clock gave could not be and is stored as unknown.';

COMMENT ON COLUMN public.q_sorts.is_unforced IS 'Its columns hold other numbers of cards than the distribution of its version.';

CREATE TABLE public.quotations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    solution_id uuid NOT NULL,
    factor_index smallint NOT NULL,
    participation_id uuid NOT NULL,
    statement_id uuid,
    words text NOT NULL,
    consent_statement text,
    chosen_by uuid,
    chosen_by_name text NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    cleared_by uuid,
    cleared_by_name text,
    cleared_at timestamp with time zone,
    CONSTRAINT quotations_check CHECK (((cleared_at IS NULL) = (cleared_by_name IS NULL))),
    CONSTRAINT quotations_factor_index_check CHECK ((factor_index >= 0))
);

COMMENT ON TABLE public.quotations IS 'Words a participant said or wrote that were chosen for a viewpoint; gone when the participant is.';

COMMENT ON COLUMN public.quotations.statement_id IS 'Whose reason the words are from; null: from the interview.';

COMMENT ON COLUMN public.quotations.words IS 'Contained in the source, piece by piece; pieces joined by an ellipsis.';

COMMENT ON COLUMN public.quotations.consent_statement IS 'For imported people, who were not asked here: how they agreed to be quoted, in the researcher''s words.';

COMMENT ON COLUMN public.quotations.chosen_by_name IS 'As it was then; stays when the account goes.';

COMMENT ON COLUMN public.quotations.cleared_at IS 'When a person looked at the words and let readers have them; null: nobody has.';

CREATE TABLE public.rate_limits (
    key text NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    expire bigint
);

COMMENT ON TABLE public.rate_limits IS 'Tries counted over all servers, to slow down guessing.';

COMMENT ON COLUMN public.rate_limits.key IS 'What is limited and a digest of whom: no address and no e-mail can be read from it.';

COMMENT ON COLUMN public.rate_limits.points IS 'Tries since the window began.';

COMMENT ON COLUMN public.rate_limits.expire IS 'When the window ends, milliseconds since 1970.';

CREATE TABLE public.reasons (
    q_sort_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    text text NOT NULL
);

COMMENT ON TABLE public.reasons IS 'Why a participant put a card where it is, in their words.';

CREATE TABLE public.recovery_codes (
    code_hash bytea NOT NULL,
    researcher_id uuid NOT NULL
);

COMMENT ON TABLE public.recovery_codes IS 'Codes for who lost the app, each once: a used one is deleted.';

COMMENT ON COLUMN public.recovery_codes.code_hash IS 'SHA-256 of its 16 characters (80 random bits).';

CREATE TABLE public.researchers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    password_hash text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT researchers_email_check CHECK ((email = lower(email)))
);

COMMENT ON TABLE public.researchers IS 'People who design studies and analyse them.';

COMMENT ON COLUMN public.researchers.password_hash IS 'argon2id, with its parameters; null: signs in through an identity provider only.';

CREATE TABLE public.retention_notices (
    study_id uuid NOT NULL,
    identifiers_until date NOT NULL,
    told_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.retention_notices IS 'That the owner of a study was told by letter of the day on which what identifies people goes; one a day named.';

COMMENT ON COLUMN public.retention_notices.identifiers_until IS 'The day that was told of.';

CREATE TABLE public.second_factors (
    researcher_id uuid NOT NULL,
    secret text NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint DEFAULT 0 NOT NULL
);

COMMENT ON TABLE public.second_factors IS 'Time-based codes asked beside the password (RFC 6238).';

COMMENT ON COLUMN public.second_factors.secret IS 'Base 32, readable: whoever reads it can make the codes, but signs in only with the password, which cannot be read.';

COMMENT ON COLUMN public.second_factors.confirmed_at IS 'When a code showed that the app has the secret; null: not yet asked for at sign-in.';

COMMENT ON COLUMN public.second_factors.last_step IS 'The 30-second step of the last code that was taken: it and older ones are refused.';

CREATE TABLE public.sessions (
    token_hash bytea NOT NULL,
    researcher_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    device text NOT NULL
);

COMMENT ON TABLE public.sessions IS 'Signed-in browsers.';

COMMENT ON COLUMN public.sessions.token_hash IS 'SHA-256 of the cookie; the cookie itself is stored nowhere.';

COMMENT ON COLUMN public.sessions.id IS 'Names the session where its owner ends it; opens nothing.';

COMMENT ON COLUMN public.sessions.last_used_at IS 'To within five minutes.';

COMMENT ON COLUMN public.sessions.device IS 'Browser and system in words, e.g. Firefox on Windows; the browser''s own description of itself is not kept.';

CREATE TABLE public.set_up_tokens (
    token_hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.set_up_tokens IS 'SHA-256 of each set-up link printed on a terminal; void, and emptied, once a researcher exists.';

CREATE TABLE public.share_uses (
    share_id uuid NOT NULL,
    used_on date NOT NULL,
    use_count integer NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    CONSTRAINT share_uses_use_count_check CHECK ((use_count > 0))
);

COMMENT ON TABLE public.share_uses IS 'How often a share showed its report, day by day; nothing about who looked.';

COMMENT ON COLUMN public.share_uses.used_on IS 'In UTC.';

COMMENT ON COLUMN public.share_uses.last_used_at IS 'The last time on that day.';

CREATE TABLE public.shares (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    solution_id uuid NOT NULL,
    token_sha256 bytea NOT NULL,
    label text NOT NULL,
    password_hash text,
    made_by uuid,
    made_by_name text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT shares_check CHECK ((expires_at > made_at)),
    CONSTRAINT shares_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

COMMENT ON TABLE public.shares IS 'Read-only links to the published report of a solution.';

COMMENT ON COLUMN public.shares.token_sha256 IS 'Of the secret in the link, which stands nowhere.';

COMMENT ON COLUMN public.shares.label IS 'Whom it is for, in the researcher''s words; readers never see it.';

COMMENT ON COLUMN public.shares.password_hash IS 'argon2id; null: the link alone opens it.';

COMMENT ON COLUMN public.shares.made_by_name IS 'As it was then; stays when the account goes.';

COMMENT ON COLUMN public.shares.revoked_at IS 'Since when it opens nothing any more.';

CREATE TABLE public.sign_in_steps (
    token_hash bytea NOT NULL,
    researcher_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.sign_in_steps IS 'Browsers that gave the right password and are asked for a code; they are not signed in.';

COMMENT ON COLUMN public.sign_in_steps.token_hash IS 'SHA-256 of the cookie.';

CREATE TABLE public.solutions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_id uuid NOT NULL,
    name text NOT NULL,
    reason_for_factor_count text NOT NULL,
    recipe jsonb NOT NULL,
    figures jsonb NOT NULL,
    input jsonb NOT NULL,
    input_digest text NOT NULL,
    analysis_version text NOT NULL,
    saved_by uuid,
    saved_at timestamp with time zone NOT NULL,
    slug text NOT NULL,
    published_at timestamp with time zone,
    withdrawn_count integer DEFAULT 0 NOT NULL,
    audience text DEFAULT 'everybody'::text NOT NULL,
    withdrawn_sorts uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    counts_as_saved jsonb,
    CONSTRAINT solutions_audience_check CHECK ((audience = ANY (ARRAY['everybody'::text, 'share-holders'::text]))),
    CONSTRAINT solutions_withdrawn_count_check CHECK ((withdrawn_count >= 0))
);

COMMENT ON TABLE public.solutions IS 'A recipe and all its figures, saved under a name; the figures are the server''s own.';

COMMENT ON COLUMN public.solutions.reason_for_factor_count IS 'The researcher''s reason for this number of factors.';

COMMENT ON COLUMN public.solutions.figures IS 'A Solution of analysis/model/solution.ts.';

COMMENT ON COLUMN public.solutions.input IS 'The StudyData the figures came from.';

COMMENT ON COLUMN public.solutions.input_digest IS 'SHA-256 of the canonical input, hexadecimal.';

COMMENT ON COLUMN public.solutions.slug IS 'The readers'' page is /v/<slug>.';

COMMENT ON COLUMN public.solutions.published_at IS 'Null: readers cannot see it.';

COMMENT ON COLUMN public.solutions.withdrawn_count IS 'Q-sorts withdrawn since the figures were computed: their rows are gone, the rest stays as published.';

COMMENT ON COLUMN public.solutions.audience IS 'Who may read it while it is published: everybody at /v/<slug>, or only who holds a share link.';

COMMENT ON COLUMN public.solutions.withdrawn_sorts IS 'Random keys, as in withdrawals, of the participations whose Q-sorts the figures rest on and that are withdrawn; compared, never shown.';

COMMENT ON COLUMN public.solutions.counts_as_saved IS '{qSortCount, undefinedCount, opposedCounts}: numbers of Q-sorts before the first was withdrawn, for readers; null while none was.';

CREATE TABLE public.sorting_logs (
    q_sort_id uuid NOT NULL,
    moves jsonb NOT NULL,
    CONSTRAINT sorting_logs_moves_check CHECK ((jsonb_typeof(moves) = 'array'::text))
);

COMMENT ON TABLE public.sorting_logs IS 'Every move of a sort with its time; only where the study card names a purpose for it.';

COMMENT ON COLUMN public.sorting_logs.moves IS '[{moveId, move, by, isGuided, atMs}], oldest first; atMs since the first card was shown.';

CREATE TABLE public.sorting_records (
    q_sort_id uuid NOT NULL,
    piles text[] NOT NULL,
    placed_by text[] NOT NULL,
    step_times jsonb NOT NULL,
    move_count integer,
    undo_count integer,
    mode_switches integer,
    device_class text,
    viewport_width integer,
    viewport_height integer,
    CONSTRAINT sorting_records_device_class_check CHECK ((device_class = ANY (ARRAY['phone'::text, 'tablet'::text, 'desktop'::text]))),
    CONSTRAINT sorting_records_mode_switches_check CHECK ((mode_switches >= 0)),
    CONSTRAINT sorting_records_move_count_check CHECK ((move_count >= 0)),
    CONSTRAINT sorting_records_undo_count_check CHECK ((undo_count >= 0)),
    CONSTRAINT sorting_records_viewport_height_check CHECK ((viewport_height >= 0)),
    CONSTRAINT sorting_records_viewport_width_check CHECK ((viewport_width >= 0))
);

COMMENT ON TABLE public.sorting_records IS 'How a Q-sort came about, as far as the page saw it.';

COMMENT ON COLUMN public.sorting_records.piles IS 'Pile each statement was last put on, in order of statements.position; null: on none.';

COMMENT ON COLUMN public.sorting_records.placed_by IS 'What each statement''s final placement was made with, in order of statements.position; null: unknown.';

COMMENT ON COLUMN public.sorting_records.step_times IS '[{step, activeMs, idleMs}]; a time that could not be is null.';

COMMENT ON COLUMN public.sorting_records.move_count IS 'Null, as everything else but the piles, in anonymous mode.';

CREATE TABLE public.statements (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_version_id uuid NOT NULL,
    "position" integer NOT NULL,
    label text NOT NULL,
    text text NOT NULL,
    source text,
    CONSTRAINT statements_position_check CHECK (("position" >= 1)),
    CONSTRAINT statements_source_check CHECK ((source = ANY (ARRAY['media'::text, 'social-media'::text, 'job-description'::text, 'forum'::text, 'literature'::text, 'interview'::text])))
);

COMMENT ON TABLE public.statements IS 'The Q-set of one version.';

COMMENT ON COLUMN public.statements."position" IS 'Place in the Q-set, from 1.';

COMMENT ON COLUMN public.statements.label IS 'What researchers call it: the number, or the name in an imported file.';

COMMENT ON COLUMN public.statements.source IS 'The kind of source the words came from.';

CREATE TABLE public.studies (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    owner_id uuid,
    provenance text NOT NULL,
    is_demo boolean DEFAULT false NOT NULL,
    is_open boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    array_from_definers smallint DEFAULT 3 NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT studies_array_from_definers_check CHECK (((array_from_definers >= 3) AND (array_from_definers <= 50))),
    CONSTRAINT studies_provenance_check CHECK ((provenance = ANY (ARRAY['collected'::text, 'imported'::text, 'simulated'::text, 'already-published'::text]))),
    CONSTRAINT studies_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

COMMENT ON TABLE public.studies IS 'One piece of research.';

COMMENT ON COLUMN public.studies.owner_id IS 'Null for demo studies, which every signed-in researcher may work on.';

COMMENT ON COLUMN public.studies.provenance IS 'simulated and already-published studies are exempt from the disclosure rules, and say so everywhere.';

COMMENT ON COLUMN public.studies.is_open IS 'Does it take Q-sorts now.';

COMMENT ON COLUMN public.studies.opened_at IS 'When it first took Q-sorts; null: never, and it has no public page.';

COMMENT ON COLUMN public.studies.array_from_definers IS 'From how many defining people on readers are shown a viewpoint''s array; 3 is the policy, a study may ask for more.';

COMMENT ON COLUMN public.studies.closed_at IS 'Since when it takes no newcomers; null: it is open, or was closed before this was kept. Whoever began may hand in for a while from then on.';

CREATE TABLE public.study_members (
    study_id uuid NOT NULL,
    researcher_id uuid NOT NULL,
    role text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT study_members_role_check CHECK ((role = ANY (ARRAY['editor'::text, 'analyst'::text, 'interviewer'::text, 'reader'::text])))
);

COMMENT ON TABLE public.study_members IS 'Who works on a study besides its owner, who stands in studies.owner_id.';

COMMENT ON COLUMN public.study_members.role IS 'What they may do: ROLE_MAY of server/policies/may.ts.';

CREATE TABLE public.study_versions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    study_id uuid NOT NULL,
    number integer NOT NULL,
    language text NOT NULL,
    card jsonb NOT NULL,
    consent_text text NOT NULL,
    distribution jsonb NOT NULL,
    reasons_asked_for smallint[] NOT NULL,
    published_at timestamp with time zone NOT NULL,
    translations jsonb DEFAULT '[]'::jsonb NOT NULL,
    questions jsonb DEFAULT '[]'::jsonb NOT NULL,
    has_piles boolean DEFAULT true NOT NULL,
    has_try_out boolean DEFAULT false NOT NULL,
    external_parameters text[] DEFAULT '{}'::text[] NOT NULL,
    completion jsonb DEFAULT '{"kind": "none"}'::jsonb NOT NULL,
    access_code_hash text,
    withdrawal_days integer,
    move_times_purpose text DEFAULT ''::text NOT NULL,
    is_lab boolean DEFAULT false NOT NULL,
    consent_items jsonb DEFAULT '[]'::jsonb NOT NULL,
    legal_basis text,
    consent_origin text DEFAULT 'written'::text NOT NULL,
    identifiers_until date,
    external_identity text[] DEFAULT '{}'::text[] NOT NULL,
    is_by_invitation boolean DEFAULT false NOT NULL,
    embed_hosts text[] DEFAULT '{}'::text[] NOT NULL,
    is_anonymous boolean DEFAULT false NOT NULL,
    is_forced boolean DEFAULT true NOT NULL,
    screened_out jsonb DEFAULT '{"kind": "none"}'::jsonb NOT NULL,
    CONSTRAINT study_versions_consent_items_check CHECK ((jsonb_typeof(consent_items) = 'array'::text)),
    CONSTRAINT study_versions_consent_origin_check CHECK ((consent_origin = ANY (ARRAY['written'::text, 'machine-drafted'::text]))),
    CONSTRAINT study_versions_distribution_check CHECK ((jsonb_typeof(distribution) = 'array'::text)),
    CONSTRAINT study_versions_legal_basis_check CHECK ((legal_basis = ANY (ARRAY['consent'::text, 'contract'::text, 'legal-obligation'::text, 'vital-interests'::text, 'public-task'::text, 'legitimate-interests'::text, 'no-personal-data'::text]))),
    CONSTRAINT study_versions_number_check CHECK ((number >= 1)),
    CONSTRAINT study_versions_questions_check CHECK ((jsonb_typeof(questions) = 'array'::text)),
    CONSTRAINT study_versions_translations_check CHECK ((jsonb_typeof(translations) = 'array'::text)),
    CONSTRAINT study_versions_withdrawal_days_check CHECK ((withdrawal_days >= 0))
);

COMMENT ON TABLE public.study_versions IS 'What participants are shown; immutable, an edit makes a new version.';

COMMENT ON COLUMN public.study_versions.language IS 'Of the words in this row, its statements and its conditions; BCP 47.';

COMMENT ON COLUMN public.study_versions.card IS '{ownerName, purpose, legalBasis, viewers, retention, withdrawal, contact, minutes}';

COMMENT ON COLUMN public.study_versions.distribution IS '[{value, capacity}], lowest value first.';

COMMENT ON COLUMN public.study_versions.reasons_asked_for IS 'Grid values of the columns whose cards are asked a reason.';

COMMENT ON COLUMN public.study_versions.translations IS 'The same words in other languages: [{language, title, card, consentText, instruction, disagreePole, agreePole, statements, questions}].';

COMMENT ON COLUMN public.study_versions.questions IS 'Asked before and after the sort; Question of server/contract/question.ts.';

COMMENT ON COLUMN public.study_versions.has_piles IS 'Are the cards read onto three piles first.';

COMMENT ON COLUMN public.study_versions.external_parameters IS 'Names of parameters of the link that are kept on agreement, e.g. PROLIFIC_PID.';

COMMENT ON COLUMN public.study_versions.completion IS 'Where people go on: {kind: none}, {kind: code, code} or {kind: redirect, url with {PARAMETER}}.';

COMMENT ON COLUMN public.study_versions.access_code_hash IS 'argon2id of the access code all participants share; null: none is asked.';

COMMENT ON COLUMN public.study_versions.withdrawal_days IS 'Days after handing in until which the receipt withdraws a sort; null: no end; 0: not at all.';

COMMENT ON COLUMN public.study_versions.move_times_purpose IS 'What the time of each move is used for, as participants are told; empty: such times are not kept.';

COMMENT ON COLUMN public.study_versions.is_lab IS 'Many participants on one computer.';

COMMENT ON COLUMN public.study_versions.consent_items IS 'Asked besides taking part: [{item, words}]; item is quotation, recognition or eligibility; empty words: the standard ones.';

COMMENT ON COLUMN public.study_versions.legal_basis IS 'Of Article 6 (1) of the GDPR; no-personal-data: nobody can be recognised; null: not said.';

COMMENT ON COLUMN public.study_versions.consent_origin IS 'Did a person write the consent texts, or a machine draft them.';

COMMENT ON COLUMN public.study_versions.identifiers_until IS 'The last day on which those who agreed to this version can be identified; null: no day is set.';

COMMENT ON COLUMN public.study_versions.external_identity IS 'Those of external_parameters that together make a person unique; empty: none do.';

COMMENT ON COLUMN public.study_versions.is_by_invitation IS 'Is a personal link or code needed to take part.';

COMMENT ON COLUMN public.study_versions.embed_hosts IS 'Origins, e.g. https://moodle.example.ac.uk; empty: nobody may frame the study''s pages. The newest version decides.';

COMMENT ON COLUMN public.study_versions.is_anonymous IS 'Is nothing kept that leads from an invitation to an answer; those who agreed to such a version stay so.';

COMMENT ON COLUMN public.study_versions.is_forced IS 'Must every column be filled exactly; false: columns take any number of cards, and the distribution is a suggestion.';

COMMENT ON COLUMN public.study_versions.screened_out IS 'Where people go on who left the box empty that everybody has to tick; like completion. Nothing is kept of them.';

CREATE TABLE public.viewpoints (
    solution_id uuid NOT NULL,
    factor_index smallint NOT NULL,
    name text NOT NULL,
    narrative text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT viewpoints_factor_index_check CHECK ((factor_index >= 0))
);

COMMENT ON TABLE public.viewpoints IS 'A factor interpreted: its name and the researcher''s text.';

COMMENT ON COLUMN public.viewpoints.narrative IS 'Plain paragraphs, separated by an empty line.';

COMMENT ON COLUMN public.viewpoints.revision IS 'Counts edits, so that two tabs never overwrite each other unseen.';

CREATE TABLE public.withdrawals (
    participation_id uuid NOT NULL,
    study_id uuid NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.withdrawals IS 'That somebody took their sort back, or stopped before handing it in. Nothing of theirs is left.';

COMMENT ON COLUMN public.withdrawals.participation_id IS 'A random key; says what to erase again after a backup was restored, and stands in solutions.withdrawn_sorts.';

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (q_sort_id, question_key);

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT audit_entries_pkey PRIMARY KEY (scope, sequence);

ALTER TABLE ONLY public.conditions_of_instruction
    ADD CONSTRAINT conditions_of_instruction_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.conditions_of_instruction
    ADD CONSTRAINT conditions_of_instruction_study_version_id_position_key UNIQUE (study_version_id, "position");

ALTER TABLE ONLY public.consent_approvals
    ADD CONSTRAINT consent_approvals_pkey PRIMARY KEY (study_id, text_sha256);

ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (participation_id, item);

ALTER TABLE ONLY public.declines
    ADD CONSTRAINT declines_pkey PRIMARY KEY (study_version_id);

ALTER TABLE ONLY public.draft_moves
    ADD CONSTRAINT draft_moves_participation_id_condition_id_occasion_branch_m_key UNIQUE (participation_id, condition_id, occasion, branch, move_id);

ALTER TABLE ONLY public.draft_moves
    ADD CONSTRAINT draft_moves_pkey PRIMARY KEY (participation_id, condition_id, occasion, branch, sequence);

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (participation_id, condition_id, occasion);

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_solution_id_number_key UNIQUE (solution_id, number);

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (participation_id);

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_study_id_identity_sha256_key UNIQUE (study_id, identity_sha256);

ALTER TABLE ONLY public.identity_readers
    ADD CONSTRAINT identity_readers_pkey PRIMARY KEY (study_id, researcher_id);

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (is_only_row);

ALTER TABLE ONLY public.interviews
    ADD CONSTRAINT interviews_pkey PRIMARY KEY (participation_id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.lab_computers
    ADD CONSTRAINT lab_computers_link_hash_key UNIQUE (link_hash);

ALTER TABLE ONLY public.lab_computers
    ADD CONSTRAINT lab_computers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lab_participations
    ADD CONSTRAINT lab_participations_pkey PRIMARY KEY (participation_id);

ALTER TABLE ONLY public.lab_places
    ADD CONSTRAINT lab_places_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lab_places
    ADD CONSTRAINT lab_places_place_hash_key UNIQUE (place_hash);

ALTER TABLE ONLY public.participation_counters
    ADD CONSTRAINT participation_counters_pkey PRIMARY KEY (study_id);

ALTER TABLE ONLY public.participations
    ADD CONSTRAINT participations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.participations
    ADD CONSTRAINT participations_study_id_code_key UNIQUE (study_id, code);

ALTER TABLE ONLY public.participations
    ADD CONSTRAINT participations_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.password_resets
    ADD CONSTRAINT password_resets_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.personal_invitations
    ADD CONSTRAINT personal_invitations_participation_id_key UNIQUE (participation_id);

ALTER TABLE ONLY public.personal_invitations
    ADD CONSTRAINT personal_invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.personal_invitations
    ADD CONSTRAINT personal_invitations_secret_sha256_key UNIQUE (secret_sha256);

ALTER TABLE ONLY public.personal_invitations
    ADD CONSTRAINT personal_invitations_study_id_number_key UNIQUE (study_id, number);

ALTER TABLE ONLY public.provider_identities
    ADD CONSTRAINT provider_identities_pkey PRIMARY KEY (issuer, subject);

ALTER TABLE ONLY public.provider_sign_ins
    ADD CONSTRAINT provider_sign_ins_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.q_sorts
    ADD CONSTRAINT q_sorts_participation_id_condition_id_occasion_key UNIQUE (participation_id, condition_id, occasion);

ALTER TABLE ONLY public.q_sorts
    ADD CONSTRAINT q_sorts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.q_sorts
    ADD CONSTRAINT q_sorts_receipt_sha256_key UNIQUE (receipt_sha256);

ALTER TABLE ONLY public.quotations
    ADD CONSTRAINT quotations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.rate_limits
    ADD CONSTRAINT rate_limits_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.reasons
    ADD CONSTRAINT reasons_pkey PRIMARY KEY (q_sort_id, statement_id);

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (code_hash);

ALTER TABLE ONLY public.researchers
    ADD CONSTRAINT researchers_email_key UNIQUE (email);

ALTER TABLE ONLY public.researchers
    ADD CONSTRAINT researchers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.retention_notices
    ADD CONSTRAINT retention_notices_pkey PRIMARY KEY (study_id, identifiers_until);

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_pkey PRIMARY KEY (researcher_id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_id_key UNIQUE (id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.set_up_tokens
    ADD CONSTRAINT set_up_tokens_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.share_uses
    ADD CONSTRAINT share_uses_pkey PRIMARY KEY (share_id, used_on);

ALTER TABLE ONLY public.shares
    ADD CONSTRAINT shares_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.shares
    ADD CONSTRAINT shares_token_sha256_key UNIQUE (token_sha256);

ALTER TABLE ONLY public.sign_in_steps
    ADD CONSTRAINT sign_in_steps_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.solutions
    ADD CONSTRAINT solutions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.solutions
    ADD CONSTRAINT solutions_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.sorting_logs
    ADD CONSTRAINT sorting_logs_pkey PRIMARY KEY (q_sort_id);

ALTER TABLE ONLY public.sorting_records
    ADD CONSTRAINT sorting_records_pkey PRIMARY KEY (q_sort_id);

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_study_version_id_label_key UNIQUE (study_version_id, label);

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_study_version_id_position_key UNIQUE (study_version_id, "position");

ALTER TABLE ONLY public.studies
    ADD CONSTRAINT studies_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.studies
    ADD CONSTRAINT studies_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.study_members
    ADD CONSTRAINT study_members_pkey PRIMARY KEY (study_id, researcher_id);

ALTER TABLE ONLY public.study_versions
    ADD CONSTRAINT study_versions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.study_versions
    ADD CONSTRAINT study_versions_study_id_number_key UNIQUE (study_id, number);

ALTER TABLE ONLY public.viewpoints
    ADD CONSTRAINT viewpoints_pkey PRIMARY KEY (solution_id, factor_index);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_pkey PRIMARY KEY (participation_id);

CREATE INDEX drafts_updated_at ON public.drafts USING btree (updated_at);

CREATE INDEX invitations_accepted_by ON public.invitations USING btree (accepted_by);

CREATE INDEX invitations_invited_by ON public.invitations USING btree (invited_by);

CREATE INDEX invitations_study_id ON public.invitations USING btree (study_id);

CREATE INDEX lab_computers_study_id_idx ON public.lab_computers USING btree (study_id);

CREATE INDEX lab_places_lab_computer_id_idx ON public.lab_places USING btree (lab_computer_id);

CREATE INDEX participations_study_id ON public.participations USING btree (study_id);

CREATE INDEX password_resets_researcher_id ON public.password_resets USING btree (researcher_id);

CREATE INDEX provider_identities_researcher_id ON public.provider_identities USING btree (researcher_id);

CREATE INDEX provider_sign_ins_researcher_id ON public.provider_sign_ins USING btree (researcher_id);

CREATE INDEX q_sorts_study_version_id ON public.q_sorts USING btree (study_version_id);

CREATE INDEX quotations_participation ON public.quotations USING btree (participation_id);

CREATE INDEX quotations_solution ON public.quotations USING btree (solution_id, factor_index);

CREATE INDEX recovery_codes_researcher_id ON public.recovery_codes USING btree (researcher_id);

CREATE INDEX sessions_expires_at ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_researcher_id ON public.sessions USING btree (researcher_id);

CREATE INDEX shares_solution ON public.shares USING btree (solution_id);

CREATE INDEX sign_in_steps_researcher_id ON public.sign_in_steps USING btree (researcher_id);

CREATE INDEX solutions_study_id ON public.solutions USING btree (study_id);

CREATE INDEX study_members_researcher_id ON public.study_members USING btree (researcher_id);

CREATE TRIGGER conditions_immutable BEFORE UPDATE ON public.conditions_of_instruction FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER draft_moves_append_only BEFORE UPDATE ON public.draft_moves FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER editions_immutable BEFORE UPDATE ON public.editions FOR EACH ROW EXECUTE FUNCTION public.refuse_edition_change();

CREATE TRIGGER statements_immutable BEFORE UPDATE ON public.statements FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER study_versions_immutable BEFORE UPDATE ON public.study_versions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_q_sort_id_fkey FOREIGN KEY (q_sort_id) REFERENCES public.q_sorts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.conditions_of_instruction
    ADD CONSTRAINT conditions_of_instruction_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consent_approvals
    ADD CONSTRAINT consent_approvals_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.consent_approvals
    ADD CONSTRAINT consent_approvals_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id);

ALTER TABLE ONLY public.declines
    ADD CONSTRAINT declines_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.draft_moves
    ADD CONSTRAINT draft_moves_participation_id_condition_id_occasion_fkey FOREIGN KEY (participation_id, condition_id, occasion) REFERENCES public.drafts(participation_id, condition_id, occasion) ON DELETE CASCADE;

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_condition_id_fkey FOREIGN KEY (condition_id) REFERENCES public.conditions_of_instruction(id);

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.editions
    ADD CONSTRAINT editions_solution_id_fkey FOREIGN KEY (solution_id) REFERENCES public.solutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.identity_readers
    ADD CONSTRAINT identity_readers_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.identity_readers
    ADD CONSTRAINT identity_readers_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.researchers(id);

ALTER TABLE ONLY public.interviews
    ADD CONSTRAINT interviews_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lab_computers
    ADD CONSTRAINT lab_computers_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.lab_computers
    ADD CONSTRAINT lab_computers_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lab_computers
    ADD CONSTRAINT lab_computers_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lab_participations
    ADD CONSTRAINT lab_participations_lab_computer_id_fkey FOREIGN KEY (lab_computer_id) REFERENCES public.lab_computers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.lab_participations
    ADD CONSTRAINT lab_participations_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lab_places
    ADD CONSTRAINT lab_places_lab_computer_id_fkey FOREIGN KEY (lab_computer_id) REFERENCES public.lab_computers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.participation_counters
    ADD CONSTRAINT participation_counters_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.participations
    ADD CONSTRAINT participations_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.participations
    ADD CONSTRAINT participations_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id);

ALTER TABLE ONLY public.password_resets
    ADD CONSTRAINT password_resets_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.personal_invitations
    ADD CONSTRAINT personal_invitations_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.personal_invitations
    ADD CONSTRAINT personal_invitations_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.provider_identities
    ADD CONSTRAINT provider_identities_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.provider_sign_ins
    ADD CONSTRAINT provider_sign_ins_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.q_sorts
    ADD CONSTRAINT q_sorts_condition_id_fkey FOREIGN KEY (condition_id) REFERENCES public.conditions_of_instruction(id);

ALTER TABLE ONLY public.q_sorts
    ADD CONSTRAINT q_sorts_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.q_sorts
    ADD CONSTRAINT q_sorts_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id);

ALTER TABLE ONLY public.quotations
    ADD CONSTRAINT quotations_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.quotations
    ADD CONSTRAINT quotations_cleared_by_fkey FOREIGN KEY (cleared_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.quotations
    ADD CONSTRAINT quotations_participation_id_fkey FOREIGN KEY (participation_id) REFERENCES public.participations(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.quotations
    ADD CONSTRAINT quotations_solution_id_fkey FOREIGN KEY (solution_id) REFERENCES public.solutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.quotations
    ADD CONSTRAINT quotations_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES public.statements(id);

ALTER TABLE ONLY public.reasons
    ADD CONSTRAINT reasons_q_sort_id_fkey FOREIGN KEY (q_sort_id) REFERENCES public.q_sorts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.reasons
    ADD CONSTRAINT reasons_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES public.statements(id);

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.second_factors(researcher_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.retention_notices
    ADD CONSTRAINT retention_notices_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.share_uses
    ADD CONSTRAINT share_uses_share_id_fkey FOREIGN KEY (share_id) REFERENCES public.shares(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.shares
    ADD CONSTRAINT shares_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.researchers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.shares
    ADD CONSTRAINT shares_solution_id_fkey FOREIGN KEY (solution_id) REFERENCES public.solutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_steps
    ADD CONSTRAINT sign_in_steps_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.solutions
    ADD CONSTRAINT solutions_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.researchers(id);

ALTER TABLE ONLY public.solutions
    ADD CONSTRAINT solutions_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sorting_logs
    ADD CONSTRAINT sorting_logs_q_sort_id_fkey FOREIGN KEY (q_sort_id) REFERENCES public.q_sorts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sorting_records
    ADD CONSTRAINT sorting_records_q_sort_id_fkey FOREIGN KEY (q_sort_id) REFERENCES public.q_sorts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_study_version_id_fkey FOREIGN KEY (study_version_id) REFERENCES public.study_versions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.studies
    ADD CONSTRAINT studies_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.researchers(id);

ALTER TABLE ONLY public.study_members
    ADD CONSTRAINT study_members_researcher_id_fkey FOREIGN KEY (researcher_id) REFERENCES public.researchers(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.study_members
    ADD CONSTRAINT study_members_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.study_versions
    ADD CONSTRAINT study_versions_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.viewpoints
    ADD CONSTRAINT viewpoints_solution_id_fkey FOREIGN KEY (solution_id) REFERENCES public.solutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_study_id_fkey FOREIGN KEY (study_id) REFERENCES public.studies(id) ON DELETE CASCADE;
