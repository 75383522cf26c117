-- A scope that names a unit means the people beneath it too, who may be of other agencies.
alter table unit_state add column parent text;
create index unit_state_parent on unit_state (parent);
