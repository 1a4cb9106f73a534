package org.openpersonalization.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.service.visitor.receipt.ExplainedDecision;

/**
 * Says in plain words why something was shown.
 *
 * @param language of the words
 * @param labels the purposes' labels by id
 */
record WhyWords(Language language, Map<String, String> labels) {

    private static final String INTERESTS = "profile.interests.";
    private static final String DECLARED = "declared.";
    private static final Pattern COUNTER = Pattern.compile("profile\\.([a-z]+)(?:Session|1d|7d|30d)?(\\..+)?");

    /**
     * The explanation of one component.
     *
     * @param title of the component
     * @param reason the reason for its content
     * @param rung the kind of rule
     * @param signals the attributes that were read
     * @param purposes labels of the purposes that were used
     * @param model whether a model chose or ordered it, as a sentence
     * @param origin the author, as a sentence
     */
    public record WhyLine(
            String title,
            String reason,
            String rung,
            List<String> signals,
            List<String> purposes,
            String model,
            String origin) {}

    /** A decision; components without a title are numbered. */
    WhyLine line(ExplainedDecision explained, int number) {
        return new WhyLine(
                explained.title().isEmpty()
                        ? language.text("why.component", Map.of("number", (long) number))
                        : explained.title(),
                reason(explained),
                textOr("rung." + explained.rung(), "rung.default"),
                explained.read().stream().map(this::path).distinct().toList(),
                explained.purposes().stream()
                        .map(id -> labels.getOrDefault(id, id))
                        .toList(),
                language.text(explained.byModel() ? "why.model" : "why.no-model"),
                explained.variant().equals(Variant.DEFAULT_NAME)
                        ? language.text("why.own-content")
                        : textOr("origin." + explained.origin(), "origin.human"));
    }

    private String reason(ExplainedDecision explained) {
        String key = "reason." + explained.code().toLowerCase(Locale.ROOT);
        return language.text(language.hasText(key) ? key : "reason.no_match", Map.of("audience", explained.detail()));
    }

    /** The label of an attribute, such as "the campaign in the address you followed". */
    String path(String path) {
        if (language.hasText("path." + path)) {
            return language.text("path." + path);
        }
        if (path.startsWith(INTERESTS)) {
            return language.text("path.interests", Map.of("name", path.substring(INTERESTS.length())));
        }
        if (path.startsWith(DECLARED)) {
            return language.text("path.declared", Map.of("name", path.substring(DECLARED.length())));
        }
        Matcher counter = COUNTER.matcher(path);
        return counter.matches() && language.hasText("counter." + counter.group(1))
                ? language.text("path.counter", Map.of("counter", counted(counter)))
                : language.text("path.other", Map.of("name", path));
    }

    private String counted(Matcher counter) {
        String kind = language.text("counter." + counter.group(1));
        String group = counter.group(2);
        return group == null
                ? kind
                : language.text("counter.group", Map.of("counter", kind, "group", group.substring(1)));
    }

    private String textOr(String key, String otherwise) {
        return language.text(language.hasText(key) ? key : otherwise);
    }

    /** A stop button: a field and its words. */
    static Map<String, String> stop(String field, String words) {
        Map<String, String> stop = new HashMap<>();
        stop.put("field", field);
        stop.put("label", words);
        return stop;
    }
}
