-- Signing in through a university (OpenID Connect): who is whom, and sign-ins that are under way.
create table provider_identities (
  issuer        text not null,
  subject       text not null,
  researcher_id uuid not null references researchers (id) on delete cascade,
  linked_at     timestamptz not null,
  primary key (issuer, subject)
);
comment on table  provider_identities         is 'Which researcher an identity provider''s account belongs to; linked by an invitation or by who was signed in, never by e-mail address.';
comment on column provider_identities.subject is 'The provider''s own key of the account.';
create index provider_identities_researcher_id on provider_identities (researcher_id);

create table provider_sign_ins (
  token_hash      bytea primary key,
  state           text not null,
  nonce           text not null,
  code_verifier   text not null,
  next            text not null,
  researcher_id   uuid references researchers (id) on delete cascade,
  invitation_hash bytea,
  expires_at      timestamptz not null
);
comment on table  provider_sign_ins                 is 'Browsers that were sent to the identity provider and have not come back; each row is used once.';
comment on column provider_sign_ins.token_hash      is 'SHA-256 of a cookie of this browser: nobody else''s answer of the provider is taken.';
comment on column provider_sign_ins.researcher_id   is 'Who is signed in and links the provider''s account to this one; null: somebody signs in.';
comment on column provider_sign_ins.invitation_hash is 'SHA-256 of the token of an invitation that somebody unknown brought.';
create index provider_sign_ins_researcher_id on provider_sign_ins (researcher_id);
