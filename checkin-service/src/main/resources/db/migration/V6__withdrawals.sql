-- A dose or a journey that was recorded wrongly, such as of somebody else, is taken back; who did it and why is sealed
-- with the rest of the row.
alter table vaccination add column withdrawn boolean not null default false;
alter table travel_declaration add column withdrawn boolean not null default false;
