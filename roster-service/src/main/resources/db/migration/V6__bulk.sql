-- Rosters are their own outbox: a unit whose newest roster Kafka does not have yet is marked by told < revision.
alter table unit_roster
    -- the last day of its horizon
    add column computed_until date,
    add column computed_at timestamptz,
    add column told bigint not null default 0;
update unit_roster set told = revision;
create index unit_roster_untold on unit_roster (unit) where revision > told;

-- Rows are replaced, never updated.
alter table roster_month drop column revision;

-- The roster of a unit as it was stored at its region's last midnight: what changes of the day are counted against. Its
-- rows are copied from roster_month before the day's first change; a unit of which nothing was stored has an empty one.
drop table roster_midnight;
create table roster_midnight (
    unit text collate "C" not null references unit,
    month date not null,
    -- the region's day that began then
    taken_on date not null,
    days integer not null,
    lines text not null,
    primary key (unit, month)
);
