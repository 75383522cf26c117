/// A service's events as Server-Sent Events, for people who watch a region.
/// They are read from the service's own topics, so every instance shows the same ones and any of them resumes.
@NullMarked
package id.edaran.support.streams;

import org.jspecify.annotations.NullMarked;
