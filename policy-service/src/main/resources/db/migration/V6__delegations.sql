-- What a scope may ask of a unit. Units that were learnt before have neither until the topic of units was read once more.
alter table unit_state add column kind text;
alter table unit_state add column public_facing boolean;

-- What agency heads decided, the newest word on each person and on each unit's day. What was taken back stays, so that an
-- older word that comes later is known to be older.
create table designation (
    employee text primary key,
    region text not null,
    agency text not null,
    unit text not null,
    designated boolean not null,
    decided_at timestamptz not null,
    revision bigint not null
);
create index designation_region on designation (region) where designated;
create table duty_pin (
    unit text not null,
    day date not null,
    region text not null,
    agency text not null,
    employees text[] not null,
    decided_at timestamptz not null,
    revision bigint not null,
    primary key (unit, day)
);
create index duty_pin_region on duty_pin (region, day) where employees <> '{}';

-- Which version of a region's timeline was looked through for late decisions, and when to look again: null where no rule
-- leaves anything to an agency head.
create table delegation_watch (
    region text primary key references region,
    version bigint not null,
    look_at timestamptz
);
-- Reminders that were sent; the key keeps one from being sent twice.
create table delegation_reminder (
    region text not null,
    agency text not null,
    kind text not null,
    circular text not null,
    clause text not null,
    by_day date not null,
    told_at timestamptz not null,
    primary key (region, agency, kind, circular, clause, by_day)
);
