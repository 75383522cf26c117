-- That two people of a unit propose to take each other's duty, and what came of it. An agreed one is applied whenever the
-- unit's roster is computed. The note is free text and sealed.
create table duty_swap (
    id uuid primary key,
    agency text collate "C" not null references agency,
    unit text collate "C" not null references unit,
    -- gives away the duty of date and takes that of colleague_date
    employee text collate "C" not null references employee,
    date date not null,
    colleague text collate "C" not null references employee,
    colleague_date date not null,
    state text not null,
    sealed_note bytea,
    -- subjects of tokens
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version bigint not null
);
create index duty_swap_agreed on duty_swap (unit) where state = 'AGREED';
create index duty_swap_of_agency on duty_swap (agency, id);
create index duty_swap_of_employee on duty_swap (employee);
create index duty_swap_of_colleague on duty_swap (colleague);
