-- How often the other services were told of somebody; 0 for people who were recorded before anybody was told.
alter table employee add column revision bigint not null default 0;
create index employee_untold on employee (id) where revision = 0;
