/// What the services tell each other and the world: topics, CloudEvents types and the data of each event.
/// Events only grow; the JSON Schemas beside these records are what other systems hold us to.
@NullMarked
package id.edaran.contracts.event;

import org.jspecify.annotations.NullMarked;
