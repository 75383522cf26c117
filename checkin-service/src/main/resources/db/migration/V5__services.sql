-- Codes of the public services that a site delivers; none where nobody said.
alter table site add column services text[] not null default '{}';
