-- Days on which people are on leave or ill. Which of the two it is, is health data and sealed.
create table absence (
    employee text collate "C" not null references employee,
    id text collate "C" not null,
    from_day date not null,
    -- null for an open end
    until_day date,
    sealed_kind bytea not null,
    version bigint not null,
    primary key (employee, id)
);

-- The newest word about who isolates, by pseudonym: also of people whom the directory does not know, or not yet.
-- Without days they may come again; the row stays, so that an older word is known as such.
create table availability (
    subject text collate "C" primary key,
    unavailable_from date,
    unavailable_until date,
    revision bigint not null,
    check ((unavailable_from is null) = (unavailable_until is null))
);

-- That an agency head called somebody in for a day. It counts while the person works for that agency. Rows stay when
-- a recall is taken back, so that its version goes on growing. The reason is free text and sealed.
create table recall (
    employee text collate "C" not null references employee,
    date date not null,
    agency text collate "C" not null references agency,
    recalled boolean not null,
    sealed_reason bytea,
    decided_at timestamptz not null,
    version bigint not null,
    primary key (employee, date)
);
