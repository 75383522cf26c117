-- Doors at which people check in.
create table site (
    code text collate "C" primary key,
    region text not null,
    agency text not null,
    name text not null,
    kind text not null,
    capacity integer check (capacity >= 1),
    version bigint not null
);
create index site_region on site (region, code);

-- The newest timeline of each region. A region that only sites have named so far is at version 0, without a timeline.
create table region_rules (
    region text primary key,
    version bigint not null,
    timeline text
);

-- A NIP belongs to one NIK; a NIK may have had several NIPs. Keyed pseudonyms, never numbers.
create table person_alias (
    nip_subject text primary key,
    nik_subject text not null
);
create index person_alias_nik on person_alias (nik_subject);

-- Kind, result, time and place of a test are sealed together: in clear stands only that a person was tested.
create table health_test (
    id uuid primary key,
    subject text not null,
    recorded_at timestamptz not null,
    sealed bytea not null
);
create index health_test_subject on health_test (subject);

-- Who read somebody's health data, and when (UU PDP 27/2022). The reader is sealed: a token's subject may be personal.
create table health_read (
    id uuid primary key,
    subject text not null,
    read_at timestamptz not null,
    sealed_reader bytea not null
);
create index health_read_subject on health_read (subject, read_at);

-- One answer a scan. The reasons speak of proofs and are sealed with the rest of the answer.
create table entry (
    id uuid primary key,
    site text not null references site (code),
    scan_id text not null,
    subject text not null,
    scanned_at timestamptz not null,
    decided_at timestamptz not null,
    request_digest bytea not null,
    sealed_answer bytea not null,
    unique (site, scan_id)
);
create index entry_subject on entry (subject);

-- Who is inside, and who was. The place is numbered where the site has a capacity.
create table visit (
    id uuid primary key,
    site text not null references site (code),
    subject text not null,
    entered_at timestamptz not null,
    renewed_at timestamptz not null,
    place integer,
    left_at timestamptz
);
create unique index visit_inside on visit (site, subject) where left_at is null;
create unique index visit_place on visit (site, place) where left_at is null;
create index visit_subject on visit (subject);
