-- That a routine duty was done on a day, by somebody's word. The duty is named by its office and kind, so that its
-- evidence outlives the circular that asked for it. Note and photo are free text and sealed.
create table duty_evidence (
    id uuid primary key,
    duty text collate "C" not null,
    -- the region's day
    done_on date not null,
    -- of a checklist: what was there, and what the rule of the day names and was not
    items jsonb not null,
    missing jsonb not null,
    sealed_note bytea,
    sealed_photo bytea,
    -- subject of the token
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index duty_evidence_day on duty_evidence (duty, done_on desc, recorded_at desc);

-- Which due day of which duty was told to be overdue.
create table overdue_duty (
    duty text collate "C" not null,
    due_on date not null,
    primary key (duty, due_on)
);

-- That somebody was tested, by pseudonym; what was found is not known here.
create table staff_test (
    test text collate "C" primary key,
    subject text collate "C" not null,
    kind text not null,
    sampled_at timestamptz not null,
    revision bigint not null,
    -- a test that was taken back is remembered, so that an older word of it does not count it again
    withdrawn boolean not null default false
);
create index staff_test_of_person on staff_test (subject, kind, sampled_at);
create index staff_test_age on staff_test (sampled_at);
