-- Rosters are computed from these columns of all people of an agency: read from the index, they lie together, and the
-- sealed columns stay untouched.
create index employee_facts on employee (unit)
    include (id, section, position, echelon, employment_type, profession, public_facing);
drop index employee_unit;
-- The holders of positions above a unit: a few of its people.
create index employee_holders on employee (unit, position, echelon) where position <> 'STAFF';
