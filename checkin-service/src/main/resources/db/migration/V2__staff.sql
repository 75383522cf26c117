-- What roster-service tells of units and of people: facts that rules may ask for, people by their pseudonyms.
create table staff_unit (
    unit text primary key,
    agency text not null,
    region text not null,
    parent text,
    kind text not null,
    public_facing boolean not null,
    revision bigint not null
);
create index staff_unit_agency on staff_unit (agency);

create table staff_member (
    employee text primary key,
    unit text not null,
    agency text not null,
    region text not null,
    position text not null,
    echelon text not null,
    employment_type text not null,
    profession text,
    public_facing boolean,
    designated boolean not null,
    subjects text[] not null,
    revision bigint not null
);
create index staff_member_subjects on staff_member using gin (subjects);
create index staff_member_agency on staff_member (agency);
create index staff_member_holders on staff_member (unit) where position <> 'STAFF';

-- A unit's roster: by employee a letter for each day from the first one on.
create table staff_roster (
    unit text primary key,
    revision bigint not null,
    first_day date not null,
    letters jsonb not null
);
