-- Guests whom a host announced. Name, host and purpose are sealed together.
create table announced_guest (
    id uuid primary key,
    site text not null references site (code),
    subject text not null,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    announced_at timestamptz not null,
    cancelled_at timestamptz,
    version bigint not null,
    sealed bytea not null
);
create index announced_guest_site on announced_guest (site, begins_at, id);
create index announced_guest_subject on announced_guest (subject, site);

-- Whom an officer let in against the answer to a scan. Who did it, why, and what was answered are sealed together;
-- the region's day is for counting.
create table entry_override (
    id uuid primary key,
    site text not null,
    scan_id text not null,
    subject text not null,
    overridden_at timestamptz not null,
    overridden_on date not null,
    sealed bytea not null,
    unique (site, scan_id),
    foreign key (site, scan_id) references entry (site, scan_id)
);
create index entry_override_count on entry_override (site, overridden_on);
create index entry_override_subject on entry_override (subject);
