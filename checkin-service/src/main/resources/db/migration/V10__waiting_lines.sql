-- Who waits for a place at a site that is full. Numbers count from 1 on each day of the site.
create table ticket (
    id uuid primary key,
    site text collate "C" not null references site (code),
    number integer not null,
    joined_on date not null,
    subject text not null,
    joined_at timestamptz not null,
    called_at timestamptz,
    called_until timestamptz,
    ended_at timestamptz,
    ending text,
    unique (site, joined_on, number)
);
create unique index ticket_open on ticket (site, subject) where ended_at is null;
create index ticket_subject on ticket (subject);
-- How long the last visitors stayed.
create index visit_left on visit (site, left_at desc) where left_at is not null;

alter table visit
    add column purpose text,
    -- whether nobody saw the person leave: the site closed
    add column assumed boolean not null default false;
