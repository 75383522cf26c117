-- What belongs to a row goes with it: an override with the answer that it replaced, what a test said before with the test.
alter table entry_override
    drop constraint entry_override_site_scan_id_fkey,
    add foreign key (site, scan_id) references entry (site, scan_id) on delete cascade;
alter table health_test_revision
    drop constraint health_test_revision_test_fkey,
    add foreign key (test) references health_test (id) on delete cascade;
