package org.openpersonalization.service.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats each text of the catalogue, in each of its branches, as ICU's own library does. */
class IcuComparisonTest {

    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 1_234_567L);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTextIsFormattedAsByIcu(String language) {
        MessageCatalogue catalogue = MessageCatalogue.in(language);
        for (String key : catalogue.keys()) {
            String pattern = catalogue.pattern(key);
            MessageFormat icu = new MessageFormat(pattern, new ULocale(language));
            for (Map<String, Object> values : samples(MessageParser.parse(pattern))) {
                assertThat(catalogue.text(key, values))
                        .as("%s with %s", key, values)
                        .isEqualTo(icu.format(values));
            }
        }
    }

    /** Values that lead into each branch at least once. */
    private static List<Map<String, Object>> samples(List<MessagePart> parts) {
        Map<String, Set<Object>> values = new HashMap<>();
        Set<String> names = new TreeSet<>();
        parts.forEach(part -> part.collect(names));
        names.forEach(name -> values.put(name, Set.of("{" + name + "} # '")));
        parts.forEach(part -> choices(part, values));
        List<Map<String, Object>> samples = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, Set<Object>> each : values.entrySet()) {
            samples = samples.stream()
                    .flatMap(sample -> each.getValue().stream().map(value -> with(sample, each.getKey(), value)))
                    .toList();
        }
        return samples;
    }

    private static Map<String, Object> with(Map<String, Object> sample, String name, Object value) {
        Map<String, Object> more = new HashMap<>(sample);
        more.put(name, value);
        return more;
    }

    private static void choices(MessagePart part, Map<String, Set<Object>> values) {
        if (part instanceof MessagePart.WholeNumber number) {
            values.put(number.name(), Set.copyOf(NUMBERS));
        } else if (part instanceof MessagePart.Plural plural) {
            values.put(plural.name(), Set.copyOf(NUMBERS));
            plural.branches().values().forEach(branch -> branch.forEach(each -> choices(each, values)));
        } else if (part instanceof MessagePart.Select select) {
            values.put(select.name(), Set.copyOf(select.branches().keySet()));
            select.branches().values().forEach(branch -> branch.forEach(each -> choices(each, values)));
        }
    }
}
