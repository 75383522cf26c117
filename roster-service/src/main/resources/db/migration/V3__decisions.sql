-- Decisions of agency heads. Rows stay when a decision is taken back, so that its version goes on growing.

-- Whom an agency head named as one of those who work on site. It counts while the person works for that agency.
create table designation (
    employee text collate "C" primary key references employee,
    agency text collate "C" not null references agency,
    designated boolean not null,
    decided_at timestamptz not null,
    version bigint not null
);

-- That an agency head said who is on duty in a unit on a day, and who that is.
create table duty (
    unit text collate "C" not null references unit,
    date date not null,
    decided_at timestamptz not null,
    version bigint not null,
    primary key (unit, date)
);
create table duty_pin (
    unit text collate "C" not null,
    date date not null,
    employee text collate "C" not null references employee,
    primary key (unit, date, employee),
    foreign key (unit, date) references duty
);
