-- What is to be told of circulars' days, and what was told. Whatever changes a circular's days writes its open rows anew;
-- the key keeps a day from being told twice.
create table announcement (
    id bigint generated always as identity unique,
    circular uuid not null references circular,
    kind text not null,
    on_day date not null,
    region text not null,
    due_at timestamptz not null,
    -- The event's data, as it will be told.
    due text not null,
    told_at timestamptz,
    primary key (circular, kind, on_day)
);
create index announcement_due on announcement (due_at, id) where told_at is null;
create index announcement_region on announcement (region);
