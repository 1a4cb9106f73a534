package org.openpersonalization.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a comparison's key: {@code experiment/<name>/<phase>}, {@code programme/<phase>} or {@code
 * rule/<component>/<variant>/<phase>}. The form never changes, since keys are stored.
 *
 * @param kind the kind of comparison
 * @param about the experiment's name, the rule's component and variant; empty for the overall impact
 * @param phase counted from 1
 */
public record ComparisonKey(ComparisonKind kind, String about, int phase) {

    private static final Pattern FORM = Pattern.compile("(experiment|programme|rule)(?:/(.+))?/(\\d{1,9})");

    public static ComparisonKey ofExperiment(String name, int phase) {
        return new ComparisonKey(ComparisonKind.EXPERIMENT, name, phase);
    }

    public static ComparisonKey ofProgramme(int phase) {
        return new ComparisonKey(ComparisonKind.PROGRAMME, "", phase);
    }

    /** A component's id has no slash; a variant's name may. */
    public static ComparisonKey ofRule(String component, String variant, int phase) {
        return new ComparisonKey(ComparisonKind.RULE, component + "/" + variant, phase);
    }

    /** The parts of a key; empty when it is none. */
    public static Optional<ComparisonKey> read(String key) {
        Matcher parts = FORM.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        ComparisonKind kind = ComparisonKind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        String about = parts.group(2) == null ? "" : parts.group(2);
        return Optional.of(new ComparisonKey(kind, about, Integer.parseInt(parts.group(3))))
                .filter(ComparisonKey::isWhole);
    }

    private boolean isWhole() {
        int slash = about.indexOf('/');
        return switch (kind) {
            case EXPERIMENT -> !about.isEmpty();
            case PROGRAMME -> about.isEmpty();
            case RULE -> slash > 0 && slash < about.length() - 1;
        };
    }

    /** The key. */
    public String text() {
        return kind.label() + (about.isEmpty() ? "" : "/" + about) + "/" + phase;
    }

    /** Of a rule, the component's id. */
    public String component() {
        return about.substring(0, Math.max(0, about.indexOf('/')));
    }

    /** Of a rule, the variant's name. */
    public String variant() {
        return about.substring(about.indexOf('/') + 1);
    }
}
