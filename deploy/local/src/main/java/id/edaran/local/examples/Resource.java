package id.edaran.local.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One thing to be put, under the path that is its identity.
public record Resource(String path, ObjectNode body) {}
