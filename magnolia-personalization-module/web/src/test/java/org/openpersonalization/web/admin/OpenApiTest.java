package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openpersonalization.label.Labels;
import org.openpersonalization.web.admin.route.AdminRoute;
import org.openpersonalization.web.route.ApiJson;
import org.openpersonalization.web.route.OpenApiDocument;

class OpenApiTest {

    private static final Path STORED = Path.of("src/main/resources/org/openpersonalization/web/admin/openapi.json");

    /** The server's mapper, which also reads the days that the server only writes. */
    private static final ObjectMapper READER = ApiJson.mapper()
            .copy()
            .registerModule(new SimpleModule()
                    .addDeserializer(
                            LocalDate.class, new StdDelegatingDeserializer<>(new StdConverter<String, LocalDate>() {
                                @Override
                                public LocalDate convert(String day) {
                                    return LocalDate.parse(day);
                                }
                            })));

    private static final OpenApiDocument.Api API = new OpenApiDocument.Api(
            "Personalization: admin API",
            "The API of the admin app. Each operation names the roles of which its user needs one (x-roles); a change"
                    + " needs the session's csrf token and a page of this site as well. Every answer is private, no-store. Times are ISO 8601 in UTC.",
            "/.personalization-admin/api/v1",
            Map.of(
                    "session",
                    new ObjectMapper()
                            .createObjectNode()
                            .put("type", "apiKey")
                            .put("in", "cookie")
                            .put("name", "JSESSIONID")
                            .put("description", "The CMS's login.")),
            Map.of(
                    400, "Something in it is not as it must be; the error names what.",
                    401, "No user is logged in.",
                    403, "The role is missing, the csrf parameter is not the session's, or another site sent it.",
                    404, "There is no such thing.",
                    503, "The database cannot be reached now."),
            Map.of(
                    409, "It cannot be done to this one any more.",
                    413, "The body has more than 64 kB.",
                    415, "The body is not JSON."),
            "application/json",
            errorSchema());

    private final List<AdminRoute> routes = new FakeSite().routes();

    private static ObjectNode errorSchema() {
        ObjectNode schema = new ObjectMapper().createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("error").put("type", "string").put("description", "The fault and its fix, as a sentence.");
        properties.putObject("text").put("$ref", "#/components/schemas/TextView");
        schema.putArray("required").add("error").add("text");
        return schema;
    }

    private List<OpenApiDocument.Operation> operations() {
        return routes.stream().map(OpenApiTest::operation).toList();
    }

    /** The route as its document has it. */
    static OpenApiDocument.Operation operation(AdminRoute route) {
        return new OpenApiDocument.Operation(
                route.method(),
                route.path(),
                route.contract(),
                Map.of("x-roles", roles(route)),
                route.method() == AdminRoute.Method.POST ? List.of(AdminApi.CSRF) : List.of());
    }

    private static String roles(AdminRoute route) {
        return route.roles().stream()
                .map(role -> "personalization-" + Labels.of(role))
                .collect(Collectors.joining(" "));
    }

    @Test
    void storedDocumentIsTheOneThatTheRoutesMake() throws IOException {
        String made = OpenApiDocument.text(OpenApiDocument.of(API, operations(), stored()));

        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(STORED, made);
        }

        assertThat(Files.readString(STORED))
                .as("The API has changed. Look at the difference, then write the document again:"
                        + " mvn test -pl magnolia-personalization-module/web -am -Dtest=OpenApiTest -Dopenapi.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(made);
    }

    @Test
    void everyRouteIsInTheDocumentAndNothingElse() throws IOException {
        JsonNode document = stored();
        List<String> documented = new ArrayList<>();
        JsonNode paths = document.get("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.get(path)
                        .fieldNames()
                        .forEachRemaining(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(routes)
                .extracting(route -> route.method() + " " + route.path())
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatTheServerWrites() throws IOException {
        JsonNode document = stored();
        return routes.stream()
                .flatMap(route -> examples(document, route)
                        .map(example -> DynamicTest.dynamicTest(
                                route.method() + " " + route.path() + ": " + example.getKey(),
                                () -> assertIsWritten(route, example.getValue().path("value")))));
    }

    @Test
    void everyAddressToReadHasAnExample() throws IOException {
        JsonNode document = stored();

        assertThat(routes)
                .filteredOn(route -> route.method() == AdminRoute.Method.GET)
                .filteredOn(route -> route.contract().result().type().isPresent())
                .filteredOn(route -> examples(document, route).findAny().isEmpty())
                .extracting(AdminRoute::path)
                .isEmpty();
    }

    private static Stream<Map.Entry<String, JsonNode>> examples(JsonNode document, AdminRoute route) {
        return OpenApiDocument.content(document, operation(route))
                .at("/application~1json/examples")
                .properties()
                .stream();
    }

    /** Reads an example as the response's record and writes it again as the server does. */
    private static void assertIsWritten(AdminRoute route, JsonNode example) throws IOException {
        Class<?> type = route.contract().result().type().orElseThrow();
        Object read = READER.treeToValue(example, type);

        JsonNode written = ApiJson.mapper().readTree(ApiJson.text(read));

        assertThat(example.equals(OpenApiTest::compare, written))
                .as("%nexample %s%nwritten %s", example, written)
                .isTrue();
    }

    /** Whole numbers equal the same numbers with a fraction of zero. */
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static JsonNode stored() throws IOException {
        return new ObjectMapper().readTree(STORED.toFile());
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() throws IOException {
        JsonNode document = stored();

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void everySchemaHasTheNameOfItsTypeAlone() throws IOException {
        JsonNode document = stored();

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .allMatch(name -> name.matches("[A-Za-z]+"));
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() throws IOException {
        JsonNode document = stored();

        assertThat(document.findValuesAsText("operationId"))
                .hasSize(routes.size())
                .doesNotHaveDuplicates();
    }
}
