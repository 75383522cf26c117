create table region (
    code text primary key,
    name text not null,
    level text not null,
    parent text,
    time_zone text not null,
    version bigint not null
);

-- What is published stays in revision; this row holds the draft, the state, and what lists are filtered by.
create table circular (
    id uuid primary key,
    sequence bigint generated always as identity unique,
    region text not null references region,
    level text not null,
    agency text,
    status text not null,
    version bigint not null,
    content text not null,
    number text not null,
    subject text not null,
    -- The days on which anything of it is in force, after amendments, supersession and revocation; null when published never or for no day.
    in_force_from date,
    in_force_until date
);
create index circular_region on circular (region, sequence);

create table revision (
    circular uuid not null references circular,
    revision integer not null,
    kind text not null,
    number text not null,
    signed_on date not null,
    effective_from date not null,
    effective_until date,
    content_from date not null,
    clauses text,
    supersedes text not null,
    reason text,
    published_at timestamptz not null,
    published_by text not null,
    policy_version bigint not null,
    primary key (circular, revision)
);

-- The newest timeline of a region, and when each of its versions came to be.
create table timeline (
    region text primary key references region,
    version bigint not null,
    published_at timestamptz not null,
    timeline text not null
);
create table timeline_version (
    region text not null references region,
    version bigint not null,
    published_at timestamptz not null,
    primary key (region, version)
);

-- Who applies which version of its region's timeline.
create table unit_state (
    unit text primary key,
    region text not null,
    agency text,
    revision bigint not null,
    applied bigint not null
);
create index unit_state_region on unit_state (region, applied);
create table site_state (
    site text primary key,
    region text not null,
    applied bigint not null
);
create index site_state_region on site_state (region, applied);
create table confirmation (
    region text primary key,
    version bigint not null,
    pending text not null
);
-- The version of each region that carries a revision of a circular, and when the last unit and site there had applied it.
create table propagation_target (
    circular uuid not null references circular,
    revision integer not null,
    region text not null,
    version bigint not null,
    published_at timestamptz not null,
    completed_at timestamptz,
    primary key (circular, revision, region)
);
create index propagation_target_open on propagation_target (region) where completed_at is null;
