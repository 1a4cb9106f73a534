package org.openpersonalization.web.delivery;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page in the form of Magnolia's delivery endpoint, with the decisions.
 *
 * @param name the page's name
 * @param path its path in the CMS
 * @param id its id
 * @param nodeType {@code mgnl:page}
 * @param key names the shown variants; the same for all visitors with the same ones
 * @param language the language of the values, such as {@code de}, or {@code all}
 * @param mode {@code visit}, {@code preview} or {@code edit}; editors get all variants
 * @param content values and areas by name; none where only decisions or some components are wanted
 * @param nodes the names of the areas
 * @param components the wanted components, or all decisions of a page without content; left out in a whole page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveredPage(
        @JsonProperty("@name") String name,
        @JsonProperty("@path") String path,
        @JsonProperty("@id") String id,
        @JsonProperty("@nodeType") String nodeType,
        @JsonProperty("@key") String key,
        @JsonProperty("@language") String language,
        @JsonProperty("@mode") String mode,
        @JsonAnyGetter Map<String, Object> content,
        @JsonProperty("@nodes") List<String> nodes,
        @JsonProperty("@components") @Nullable List<DecidedComponent> components) {

    DeliveredPage {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        nodes = List.copyOf(nodes);
    }
}
