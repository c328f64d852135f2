-- Whoever stops before handing in is erased as whoever withdraws.
comment on table withdrawals is 'That somebody took their sort back, or stopped before handing it in. Nothing of theirs is left.';
