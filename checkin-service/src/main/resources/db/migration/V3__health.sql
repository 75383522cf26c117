-- A test may be corrected or taken back; what it said before is kept, with who changed it and why, sealed.
alter table health_test add column version bigint not null default 1;
alter table health_test add column withdrawn boolean not null default false;

create table health_test_revision (
    test uuid not null references health_test (id),
    version bigint not null,
    changed_at timestamptz not null,
    sealed bytea not null,
    primary key (test, version)
);

-- Which dose, when, of what and where are sealed together.
create table vaccination (
    id uuid primary key,
    subject text not null,
    recorded_at timestamptz not null,
    sealed bytea not null
);
create index vaccination_subject on vaccination (subject);

-- Where somebody had been, when, and until when they isolate are sealed together.
create table travel_declaration (
    id uuid primary key,
    subject text not null,
    region text not null,
    declared_at timestamptz not null,
    awaits_report boolean not null,
    version bigint not null,
    sealed bytea not null
);
create index travel_declaration_subject on travel_declaration (subject);
create index travel_declaration_list on travel_declaration (declared_at, id);

-- What roster-service was told last of each pseudonym, sealed: that somebody isolates is health data.
create table availability (
    subject text primary key,
    revision bigint not null,
    sealed bytea not null
);

-- Readings of what is counted over the people of an agency have no subject.
alter table health_read alter column subject drop not null;
alter table health_read add column agency text;
