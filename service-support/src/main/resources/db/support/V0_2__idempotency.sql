-- Answers of POSTs that may be repeated; the answer is sealed because it may hold personal data.
create table idempotency (
    fingerprint bytea primary key,
    body_digest bytea not null,
    status integer not null,
    headers jsonb not null,
    sealed_body bytea not null,
    answered_at timestamptz not null
);
create index idempotency_answered_at on idempotency (answered_at);
