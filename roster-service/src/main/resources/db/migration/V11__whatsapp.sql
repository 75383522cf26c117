-- By which telephone number somebody is reached: sealed, and a keyed pseudonym that finds it again.
alter table employee
    add column sealed_phone bytea,
    add column phone_pseudonym text unique;

-- Messages as they came. A message's own id holds the sender's number, so only a keyed digest of it is kept. The words
-- are erased as soon as they are answered; the row stays for a while, so that a repeated delivery is known.
create table whatsapp_incoming (
    id bigint generated always as identity primary key,
    message_digest text not null unique,
    phone_pseudonym text not null,
    sealed_text bytea,
    sent_at timestamptz not null,
    received_at timestamptz not null,
    tries integer not null default 0,
    -- when to try the next time; null when it is done with
    next_try_at timestamptz
);
create index whatsapp_incoming_waiting on whatsapp_incoming (next_try_at) where next_try_at is not null;
create index whatsapp_incoming_sender on whatsapp_incoming (phone_pseudonym, received_at);
create index whatsapp_incoming_received on whatsapp_incoming (received_at);

-- Messages to people, by id of the person: the number is looked up when one is sent. The words are erased once they
-- are with WhatsApp, or given up.
create table whatsapp_outgoing (
    id uuid primary key,
    employee text collate "C" not null references employee,
    -- what it is about, where somebody asks what became of it
    about text collate "C",
    sealed_content bytea,
    state text not null,
    created_at timestamptz not null,
    tries integer not null default 0,
    next_try_at timestamptz,
    done_at timestamptz
);
create index whatsapp_outgoing_waiting on whatsapp_outgoing (next_try_at) where next_try_at is not null;
create index whatsapp_outgoing_about on whatsapp_outgoing (about, created_at) where about is not null;
create index whatsapp_outgoing_created on whatsapp_outgoing (created_at);
