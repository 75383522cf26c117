-- Public services as they are delivered when no rule says otherwise. Codes sort byte by byte, so that pages are the same in every locale.
create table public_service (
    region text not null references region,
    code text collate "C" not null,
    name text not null,
    agency text not null,
    usual text not null,
    version bigint not null,
    primary key (region, code)
);
