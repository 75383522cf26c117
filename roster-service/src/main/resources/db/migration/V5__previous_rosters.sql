-- The roster of a unit as it was stored at its region's last midnight: what changes of the day are counted against.
create table roster_midnight (
    unit text collate "C" primary key references unit,
    -- the region's day that began then, and the first one of the roster
    taken_on date not null,
    -- employee -> one letter a day from that day on, '.' where nothing was stored
    lines text not null
);
