-- Files of people that were sent, and what became of them. The file is sealed, and gone as soon as it is done with.
create table import (
    id text collate "C" primary key,
    region text collate "C" not null,
    agency text collate "C",
    format text not null,
    existing text not null,
    state text not null,
    rows_read integer not null default 0,
    rows_written integer not null default 0,
    created integer not null default 0,
    replaced integer not null default 0,
    unchanged integer not null default 0,
    ignored_columns jsonb not null default '[]',
    attempts integer not null default 0,
    sealed_file bytea,
    created_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null
);
create index import_open on import (created_at) where ended_at is null;

-- What is wrong with a file, without anything that stands in its cells.
create table import_fault (
    import text collate "C" not null references import,
    number integer not null,
    sheet text,
    row_number integer,
    column_letters text,
    heading text,
    kind text not null,
    details jsonb not null,
    primary key (import, number)
);
