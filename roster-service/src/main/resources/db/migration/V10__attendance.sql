-- Who came and went, one row an observation; nobody's day is closed by the next one's.
create table attendance (
    id uuid primary key,
    employee text collate "C" not null references employee,
    -- the region's day that it counts for
    date date not null,
    kind text not null,
    at timestamptz not null,
    place text,
    channel text not null,
    -- subject of the token of whoever vouches for it
    recorded_by text,
    late boolean not null,
    -- what it comes from, so that it counts once; null where that is seen to elsewhere
    source text collate "C" unique
);
create index attendance_day on attendance (employee, date);

-- What people did on a day, in their own words, which are sealed.
create table work_report (
    id uuid primary key,
    employee text collate "C" not null references employee,
    date date not null,
    filed_at timestamptz not null,
    channel text not null,
    recorded_by text,
    late boolean not null,
    sealed_text bytea not null,
    source text collate "C" unique
);
create index work_report_day on work_report (employee, date);

-- Whose report of which day was told to be missing.
create table missing_report (
    employee text collate "C" not null references employee,
    date date not null,
    primary key (employee, date)
);

-- Work of the regions' days that is done.
create table daily_run (
    job text collate "C" not null,
    region text collate "C" not null,
    day date not null,
    due_at timestamptz not null,
    primary key (job, region, day, due_at)
);
