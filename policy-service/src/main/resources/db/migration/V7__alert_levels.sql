-- Every word on a region's alert level from a day on, none ever overwritten: what was known when is answered from here. The
-- newest version of a day counts; without a level it takes the day back.
create table alert_level (
    region text not null references region,
    from_day date not null,
    version bigint not null,
    level text,
    basis text,
    published_at timestamptz not null,
    published_by text not null,
    primary key (region, from_day, version)
);
