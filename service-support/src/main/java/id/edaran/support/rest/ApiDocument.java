package id.edaran.support.rest;

import id.edaran.support.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// What the OpenAPI document of every service says beyond its resources: refusals are problems, and a token is needed
/// where the resource does not say otherwise.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {
    private static final String BEARER = "SecurityScheme";
    private static final String PROBLEM = "Problem";
    private static final String RULE = "Rule";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema(PROBLEM, problem());
        if (components.getSchemas().containsKey(RULE)) {
            components.addSchema(RULE, rule());
        }
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(ApiDocument::complete);
        }
    }

    private static void complete(Operation operation) {
        APIResponse refusal = OASFactory.createAPIResponse()
                .description("refused, with every fault (RFC 9457)")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
        operation.getResponses().removeAPIResponse("400");
        operation.getResponses().setDefaultValue(refusal);
    }

    private static Schema problem() {
        Schema fault = object().addProperty("pointer", string().description("JSON pointer; `?name` for a parameter"))
                .addProperty("message", string());
        return object().addProperty("type", string())
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault))
                .required(List.of("type", "title", "status"));
    }

    private static Schema rule() {
        return object().description("One of the rule types; its own fields: https://schemas.edaran.id/rule.schema.json")
                .addProperty("type", string().description("WORK_FROM_HOME and so on"))
                .addProperty("scope", OASFactory.createSchema().ref("Scope"))
                .addProperty("derogable", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty("coordinatedBy", string())
                .required(List.of("type"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
