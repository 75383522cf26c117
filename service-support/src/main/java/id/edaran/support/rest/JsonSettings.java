package id.edaran.support.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.edaran.contracts.Json;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Gives the REST layer the contract's JSON.
@Singleton
class JsonSettings implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        Json.configure(mapper);
    }
}
