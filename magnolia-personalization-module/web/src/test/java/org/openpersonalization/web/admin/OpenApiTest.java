package org.openpersonalization.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpersonalization.web.admin.route.Route;

class OpenApiTest {

    private static final Path STORED = Path.of("src/main/resources/org/openpersonalization/web/admin/openapi.json");

    private final List<Route> routes = new FakeSite().routes();

    @Test
    void storedDocumentIsTheOneThatTheRoutesMake() throws IOException {
        String made = OpenApiDocument.text(OpenApiDocument.of(routes));

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
        JsonNode document = new ObjectMapper().readTree(STORED.toFile());
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

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() throws IOException {
        JsonNode document = new ObjectMapper().readTree(STORED.toFile());

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void everySchemaHasTheNameOfItsTypeAlone() throws IOException {
        JsonNode document = new ObjectMapper().readTree(STORED.toFile());

        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .allMatch(name -> name.matches("[A-Za-z]+"));
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() throws IOException {
        JsonNode document = new ObjectMapper().readTree(STORED.toFile());

        assertThat(document.findValuesAsText("operationId"))
                .hasSize(routes.size())
                .doesNotHaveDuplicates();
    }
}
