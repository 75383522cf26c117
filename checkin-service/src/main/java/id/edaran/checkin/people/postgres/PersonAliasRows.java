package id.edaran.checkin.people.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PersonAliasRows implements PanacheRepositoryBase<PersonAliasRow, String> {}
