package org.openpersonalization.web.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;

/** Reads what a visitor says about purposes, from JSON or from a form. */
final class Choices {

    private Choices() {}

    /** From {@code {"purposes":{"behavioral":true}}}. */
    static Map<Purpose, Boolean> of(HttpServletRequest request, Set<Purpose> purposes) throws Refusal {
        JsonNode said = RequestBody.object(request).path("purposes");
        if (!said.isObject()) {
            throw bad("Send {\"purposes\":{\"behavioral\":true}}; the purposes are missing.");
        }
        Map<Purpose, Boolean> choices = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : said.properties()) {
            Purpose purpose = purposes.stream()
                    .filter(known -> known.id().equals(each.getKey()))
                    .findFirst()
                    .orElseThrow(() -> bad("There is a purpose that this site does not know. It asks for " + purposes));
            if (!each.getValue().isBoolean()) {
                throw bad("Say true or false to " + purpose + ".");
            }
            choices.put(purpose, each.getValue().booleanValue());
        }
        return choices;
    }

    /**
     * From a form: a field for each purpose, {@code true} or {@code false}, where any {@code true} counts, so that a
     * checkbox can follow a hidden {@code false}; or {@code all}. What is not in the form is not changed.
     */
    static Map<Purpose, Boolean> ofForm(HttpServletRequest request, Set<Purpose> purposes) throws Refusal {
        RequestBody.requireSmallForm(request);
        Map<Purpose, Boolean> choices = new TreeMap<>();
        Optional<Boolean> all = field(request, "all");
        for (Purpose purpose : purposes) {
            Optional<Boolean> own = all.isPresent() ? all : field(request, purpose.id());
            own.ifPresent(granted -> choices.put(purpose, granted));
        }
        return choices;
    }

    private static Optional<Boolean> field(HttpServletRequest request, String name) throws Refusal {
        String[] values = Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]);
        if (!Arrays.stream(values).allMatch(value -> value.equals("true") || value.equals("false"))) {
            throw bad("Say true or false to " + name + ".");
        }
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.asList(values).contains("true"));
    }

    private static Refusal bad(String message) {
        return Refusal.of(HttpServletResponse.SC_BAD_REQUEST, message);
    }
}
