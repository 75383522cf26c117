-- Codes are compared byte by byte, so that the order of lists and of locks is the same everywhere.

-- A region as far as this service knows it; version 0 until its first timeline has come.
create table region (
    code text collate "C" primary key,
    version bigint not null default 0,
    time_zone text
);

-- The newest timeline of a region, older ones for as long as a unit still applies them, and the last one of each day:
-- it explains the days that are frozen.
create table timeline (
    region text collate "C" not null references region,
    version bigint not null,
    -- the region's day on which this service took it in
    taken_on date not null,
    body text not null,
    primary key (region, version)
);

create table agency (
    code text collate "C" primary key,
    region text collate "C" not null references region,
    name text not null,
    kind text not null,
    version bigint not null
);
create index agency_region on agency (region);

create table unit (
    code text collate "C" primary key,
    agency text collate "C" not null references agency,
    parent text collate "C" references unit,
    name text not null,
    kind text not null,
    public_facing boolean not null,
    -- one bit a day, the lowest for Monday
    working_days integer not null,
    version bigint not null
);
create index unit_agency on unit (agency);
create index unit_parent on unit (parent);

-- Names and identity numbers are sealed; a keyed pseudonym finds a number again.
create table employee (
    id text collate "C" primary key,
    unit text collate "C" not null references unit,
    section text,
    position text not null,
    echelon text not null,
    employment_type text not null,
    profession text,
    public_facing boolean,
    sealed_name bytea not null,
    sealed_nip bytea,
    nip_pseudonym text unique,
    sealed_nik bytea,
    nik_pseudonym text unique,
    version bigint not null
);
create index employee_unit on employee (unit);

-- Where somebody worked before: their stored days stay with that unit.
create table former_unit (
    employee text collate "C" not null references employee,
    unit text collate "C" not null references unit,
    primary key (employee, unit)
);

create table holiday (
    region text collate "C" not null references region,
    date date not null,
    name text not null,
    decree text,
    version bigint not null,
    primary key (region, date)
);

-- How far a unit's roster has come. It waits to be computed while requested > computed.
create table unit_roster (
    unit text collate "C" primary key references unit,
    requested bigint not null default 0,
    computed bigint not null default 0,
    asked_at timestamptz,
    -- version of the region's timeline that the stored roster applies
    policy_version bigint not null default 0,
    -- the region's day on which it was computed: the first one of its horizon
    computed_on date,
    revision bigint not null default 0
);
create index unit_roster_waiting on unit_roster (asked_at) where requested > computed;
create index unit_roster_computed_on on unit_roster (computed_on);

-- One row a unit and month.
create table roster_month (
    unit text collate "C" not null references unit,
    month date not null,
    -- one bit a stored day, the lowest for the first of the month
    days integer not null,
    -- employee -> one letter a day of the month, '.' where the day is not stored for them
    lines text not null,
    conflicts text not null,
    revision bigint not null,
    primary key (unit, month)
);
