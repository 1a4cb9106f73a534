package org.openpersonalization.decide.lint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.lint.AudienceLint;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.decide.RungKind;
import org.openpersonalization.definition.Component;
import org.openpersonalization.definition.Schedule;
import org.openpersonalization.definition.Variant;

/**
 * Judges the variants of a component as the decision ladder looks at them: between rungs the ladder decides, within a rung
 * the first match in the editor's order.
 */
public final class VariantLint {

    private VariantLint() {}

    /**
     * Faults and warnings for the editor, in the order of the variants; the place of each finding is a variant's name.
     *
     * @param now variants whose schedule ended before this moment are over
     */
    public static List<LintFinding> findings(Component component, Instant now) {
        List<LintFinding> findings = new ArrayList<>();
        List<Variant> before = new ArrayList<>();
        for (Variant variant : component.variants()) {
            Optional<LintFinding> finding = ofItself(variant, now).or(() -> shadow(variant, before, now));
            finding.ifPresentOrElse(findings::add, () -> before.add(variant));
        }
        return List.copyOf(findings);
    }

    private static Optional<LintFinding> ofItself(Variant variant, Instant now) {
        Instant until = variant.schedule().until();
        if (until != null && !now.isBefore(until)) {
            String day = until.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            return Optional.of(about(LintFinding.Code.ENDED, variant, Map.of("until", day)));
        }
        if (variant.audience().isEmpty()) {
            return Optional.of(about(LintFinding.Code.NO_AUDIENCE, variant, Map.of()));
        }
        Audience audience = variant.audience().get();
        return AudienceLint.neverMatches(audience.condition())
                .map(reason -> about(LintFinding.Code.UNREACHABLE, variant, Map.of("audience", audience.title())));
    }

    private static Optional<LintFinding> shadow(Variant variant, List<Variant> before, Instant now) {
        return before.stream()
                .filter(earlier -> covers(earlier.schedule(), variant.schedule(), now))
                .filter(earlier -> takesAll(
                        earlier.audience().orElseThrow(), variant.audience().orElseThrow()))
                .findFirst()
                .map(earlier -> about(LintFinding.Code.SHADOWED, variant, Map.of("earlier", earlier.name())));
    }

    /** Whether the one is on whenever the other one is, from now on. */
    private static boolean covers(Schedule wide, Schedule narrow, Instant now) {
        boolean begins = wide.from() == null
                || !wide.from().isAfter(now)
                || narrow.from() != null && !wide.from().isAfter(narrow.from());
        boolean ends =
                wide.until() == null || narrow.until() != null && !wide.until().isBefore(narrow.until());
        return begins && ends;
    }

    /** An audience that needs a consent which the other one does not need leaves those who did not give it to that one. */
    private static boolean takesAll(Audience earlier, Audience later) {
        return RungKind.ofRule(earlier.purposes()) == RungKind.ofRule(later.purposes())
                && later.purposes().containsAll(earlier.purposes())
                && AudienceLint.isWithin(later.condition(), earlier.condition());
    }

    private static LintFinding about(LintFinding.Code code, Variant variant, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("variant", variant.name());
        return new LintFinding(code, variant.name(), all);
    }
}
