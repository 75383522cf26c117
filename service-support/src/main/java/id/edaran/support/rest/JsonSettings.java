package id.edaran.support.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edaran.contracts.Json;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Gives the REST layer the contract's JSON. Answers, unlike events, name every field: what does not apply is null.
@Singleton
class JsonSettings implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        Json.configure(mapper).setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    }
}
