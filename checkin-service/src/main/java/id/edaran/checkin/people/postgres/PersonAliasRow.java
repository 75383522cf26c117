package id.edaran.checkin.people.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "person_alias")
class PersonAliasRow {
    @Id
    String nipSubject = "";

    String nikSubject = "";
}
