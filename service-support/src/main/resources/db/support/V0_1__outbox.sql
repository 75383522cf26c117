-- Events that wait for Kafka. A row is written in the transaction of the state it tells of and deleted once Kafka has it.
create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    record_key text not null,
    headers jsonb not null,
    data bytea not null
);
