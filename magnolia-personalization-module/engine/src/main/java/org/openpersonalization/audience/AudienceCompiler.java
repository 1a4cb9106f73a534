package org.openpersonalization.audience;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openpersonalization.audience.value.SpellingDistance;
import org.openpersonalization.consent.AttributeReach;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.message.InvalidValueException;

/** Compiles audiences; the purposes of one follow from the attribute paths in its condition. */
public final class AudienceCompiler {

    /** Below these roots a site has attributes of its own names. */
    private static final List<String> OPEN_ROOTS = List.of("declared.", "profile.");

    private final SavedGroups groups;
    private final Set<String> contextPaths;

    /**
     * A compiler.
     *
     * @param groups lists that conditions refer to
     * @param contextPaths the paths below {@code context.} that exist
     */
    public AudienceCompiler(SavedGroups groups, Set<String> contextPaths) {
        this.groups = groups;
        this.contextPaths = Set.copyOf(contextPaths);
    }

    /**
     * Compiles an audience.
     *
     * @param json the parsed condition
     * @throws InvalidValueException when the condition has mistakes, reads an attribute that does not exist or is too large; the
     *     reason is a {@link ConditionFault}
     */
    public Audience compile(String name, String title, Map<String, ?> json) {
        if (name.isBlank()) {
            throw new InvalidValueException(
                    ConditionFault.NAME_MISSING.message().title("title", title));
        }
        Condition condition = Condition.compile(json, groups);
        if (!condition.problems().isEmpty()) {
            throw new InvalidValueException(ConditionFault.MISTAKES
                    .message()
                    .title("audience", name)
                    .sentences("mistakes", condition.problems()));
        }
        Set<Purpose> purposes = new TreeSet<>();
        for (String path : condition.paths()) {
            requireKnown(name, path);
            purposes.addAll(AttributeReach.purposesOf(path));
        }
        return new Audience(name, title, condition, purposes);
    }

    private void requireKnown(String audience, String path) {
        boolean open = OPEN_ROOTS.stream().anyMatch(root -> path.startsWith(root) && path.length() > root.length());
        if (!open && !contextPaths.contains(path)) {
            throw new InvalidValueException(ConditionFault.ATTRIBUTE_UNKNOWN
                    .message()
                    .title("audience", audience)
                    .text("path", path)
                    .text("nearest", nearest(path)));
        }
    }

    private String nearest(String path) {
        int dot = path.indexOf('.');
        Stream<String> open = OPEN_ROOTS.stream()
                .filter(root -> dot >= 0 && dot < path.length() - 1)
                .map(root -> root + path.substring(dot + 1));
        return Stream.concat(contextPaths.stream(), open)
                .min(Comparator.<String>comparingInt(known -> SpellingDistance.between(path, known))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("declared.… or profile.…");
    }
}
