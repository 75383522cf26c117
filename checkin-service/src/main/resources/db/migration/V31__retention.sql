-- What was erased: what kind and how many, never whose.
create table erasure (
    id uuid primary key,
    kind text not null,
    occasion text not null,
    erased bigint not null check (erased >= 1),
    until timestamptz not null,
    began_at timestamptz not null,
    ended_at timestamptz not null
);
create index erasure_list on erasure (began_at desc, id desc);

-- What the job looks for.
create index health_test_recorded_at on health_test (recorded_at);
create index health_read_read_at on health_read (read_at);
create index entry_decided_at on entry (decided_at);
create index visit_left_at on visit (left_at) where left_at is not null;
