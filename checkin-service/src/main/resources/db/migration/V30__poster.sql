-- How often a site's poster was renewed. A site without a row has its first poster, issue 0.
create table poster (
    site text primary key references site (code),
    issue integer not null check (issue >= 1),
    renewed_at timestamptz not null
);
