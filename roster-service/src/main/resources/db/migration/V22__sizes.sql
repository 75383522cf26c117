-- How many people a unit had when its roster was computed: work is divided by it.
alter table unit_roster add column people integer not null default 0;
