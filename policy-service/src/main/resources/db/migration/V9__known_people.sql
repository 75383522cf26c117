-- What rules may ask of the people whom roster-service told of, newest word on each: no name, no number, no pseudonym.
-- There may be millions; they are only ever counted, within a region or some of its agencies.
create table known_person (
    employee text primary key,
    region text not null,
    agency text not null,
    unit text not null,
    position text not null,
    echelon text not null,
    employment_type text not null,
    profession text,
    -- null where the unit's holds
    public_facing boolean,
    designated boolean not null,
    revision bigint not null
);
-- People are counted from the index alone: those of a region lie scattered over the table, and equal facts are one entry here.
create index known_person_facts on known_person (region, agency, unit, position, echelon, employment_type, profession,
    public_facing, designated);
