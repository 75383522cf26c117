-- Keys to people's calendars, as keyed digests. A row stays, without a digest, when a key is taken back, so that its
-- version goes on growing.
create table calendar_key (
    employee text collate "C" primary key references employee,
    digest bytea not null,
    issued_at timestamptz not null,
    version bigint not null
);

-- What calendars were told of a day last, so that a change has a higher sequence and a day that is gone is withdrawn.
create table calendar_day (
    employee text collate "C" not null references employee,
    date date not null,
    sequence integer not null,
    digest text not null,
    cancelled boolean not null,
    changed_at timestamptz not null,
    primary key (employee, date)
);
