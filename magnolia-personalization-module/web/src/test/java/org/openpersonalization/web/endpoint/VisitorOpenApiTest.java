package org.openpersonalization.web.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.route.OpenApiDocument;

/** The document of the visitors' API is the one that its routes make. */
class VisitorOpenApiTest {

    private static final Path STORED = Path.of("src/main/resources/org/openpersonalization/web/endpoint/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final OpenApiDocument.Api API = new OpenApiDocument.Api(
            "Personalization: visitors' API",
            "Pages with decided content, and everything that a visitor may do, for front ends that show pages"
                    + " themselves. The visitor is the one of the request's cookies. Every answer is private, no-store."
                    + " Unknown parameters and fields are rejected.",
            "/.personalization/v1",
            Map.of(),
            Map.of(
                    400, "Something in it is not as it must be; the detail names it.",
                    403, "Another site sent it, or what it asks for needs a preview token.",
                    404, "There is no such page, or the visitor may not read it.",
                    409, "It cannot be done while personalization is switched off here.",
                    429, "Too many requests; Retry-After says when to try again.",
                    503, "The database cannot be reached now; Retry-After says when to try again."),
            Map.of(
                    413, "The body has more than 64 kB.",
                    415, "The body has another type."),
            "application/problem+json",
            errorSchema());

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static ObjectNode errorSchema() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string");
        properties.putObject("title").put("type", "string").put("description", "The name of the status.");
        properties.putObject("status").put("type", "integer");
        properties
                .putObject("detail")
                .put("type", "string")
                .put("description", "The fault and its fix, as a sentence.");
        properties.putObject("code").put("type", "string").put("description", "The fault, whatever the words.");
        properties
                .putObject("fields")
                .put("type", "object")
                .put("description", "The values in the sentence, by name.")
                .putObject("additionalProperties")
                .put("type", "string");
        properties
                .putObject("known")
                .put("type", "array")
                .put("description", "The accepted values.")
                .putObject("items")
                .put("type", "string");
        schema.putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("detail")
                .add("code");
        return schema;
    }

    private List<OpenApiDocument.Operation> operations() {
        return site.routes().stream()
                .filter(route -> route.contract().isPresent())
                .map(route -> new OpenApiDocument.Operation(
                        route.method(),
                        route.path().substring(VisitorRoutes.API.length()),
                        route.contract().get(),
                        Map.of(),
                        List.of()))
                .toList();
    }

    private static JsonNode stored() throws IOException {
        return Files.exists(STORED) ? JSON.readTree(STORED.toFile()) : JSON.createObjectNode();
    }

    @Test
    void storedDocumentIsTheOneThatTheRoutesMake() throws IOException {
        String made = OpenApiDocument.text(OpenApiDocument.of(API, operations(), stored()));

        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(STORED.getParent());
            Files.writeString(STORED, made);
        }

        assertThat(Files.readString(STORED))
                .as("The API has changed. Look at the difference, then write the document again with"
                        + " -Dtest=VisitorOpenApiTest -Dopenapi.write=true")
                .isEqualTo(made);
    }

    @Test
    void everyRouteOfTheVersionHasAContract() {
        assertThat(site.routes())
                .filteredOn(route -> route.path().startsWith(VisitorRoutes.API + "/"))
                .filteredOn(route -> route.contract().isEmpty())
                .allSatisfy(route -> assertThat(route.path()).endsWith("/again"));
        assertThat(operations()).hasSizeGreaterThan(10);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasAnIdOfItsOwn() throws IOException {
        JsonNode document = stored();

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
        assertThat(document.findValuesAsText("operationId"))
                .hasSize(operations().size())
                .doesNotHaveDuplicates();
    }

    @Test
    void pageWithoutContentIsWhatItsSchemaSays() throws IOException {
        JsonNode schema = stored().at("/components/schemas/DeliveredPage");

        assertThat(schema.at("/required").toString())
                .contains("@name", "@path", "@id", "@nodeType", "@nodes", "@key", "@language", "@mode")
                .doesNotContain("@components");
        assertThat(schema.at("/additionalProperties").asBoolean()).isTrue();
    }
}
