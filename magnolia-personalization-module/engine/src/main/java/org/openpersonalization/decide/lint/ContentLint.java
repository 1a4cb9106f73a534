package org.openpersonalization.decide.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpersonalization.audience.lint.LintFinding;

/** Compares the fields of a variant with the component's own. */
public final class ContentLint {

    /** Shorter texts vary much without looking different. */
    private static final int SHORT = 20;

    private static final String ASSET = "Asset";
    private static final String ALTERNATIVE_TEXT = "Alt";

    private final String variant;
    private final List<ContentField> own;
    private final List<ContentField> fields;

    private ContentLint(String variant, List<ContentField> own, List<ContentField> fields) {
        this.variant = variant;
        this.own = own;
        this.fields = fields;
    }

    /**
     * Warnings for the editor, dead links first; the place of each is the variant's name.
     *
     * @param own the filled fields of the component
     * @param fields those of the variant
     */
    public static List<LintFinding> findings(String variant, List<ContentField> own, List<ContentField> fields) {
        return new ContentLint(variant, own, fields).findings();
    }

    private List<LintFinding> findings() {
        List<LintFinding> findings = new ArrayList<>();
        fields.forEach(field -> addDeadLink(field, findings));
        addMissingTranslations(findings);
        fields.forEach(field -> addMissingAltText(field, findings));
        addLength(findings);
        return List.copyOf(findings);
    }

    private void addDeadLink(ContentField field, List<LintFinding> findings) {
        if (field.isDead()) {
            findings.add(about(LintFinding.Code.DEAD_LINK, Map.of("field", field.name(), "link", field.text())));
        }
    }

    /** Visitors of that language read the variant's untranslated text. */
    private void addMissingTranslations(List<LintFinding> findings) {
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>();
        for (ContentField original : own) {
            boolean isMissing = fields.stream().anyMatch(field -> isTranslated(field, original))
                    && fields.stream()
                            .noneMatch(field -> field.name().equals(original.name())
                                    && field.language().equals(original.language()));
            if (isMissing) {
                missing.computeIfAbsent(original.language(), language -> new TreeSet<>())
                        .add(original.name());
            }
        }
        missing.forEach((language, names) -> findings.add(about(
                LintFinding.Code.MISSING_TRANSLATION,
                Map.of("fields", String.join(", ", names), "language", language))));
    }

    private static boolean isTranslated(ContentField field, ContentField original) {
        return field.kind() == ContentField.Kind.TEXT && field.language().isEmpty() && original.isTranslationOf(field);
    }

    /** Only where the original has an alternative text: other templates show images as decoration. */
    private void addMissingAltText(ContentField field, List<LintFinding> findings) {
        String alternative = alternativeOf(field);
        if (field.kind() == ContentField.Kind.IMAGE && has(own, alternative) && !has(fields, alternative)) {
            findings.add(about(LintFinding.Code.MISSING_ALT_TEXT, Map.of("field", field.name())));
        }
    }

    private static String alternativeOf(ContentField image) {
        String name = image.name();
        String base = name.endsWith(ASSET) ? name.substring(0, name.length() - ASSET.length()) : name;
        return base + ALTERNATIVE_TEXT;
    }

    private static boolean has(List<ContentField> fields, String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private void addLength(List<LintFinding> findings) {
        Map<ContentField.Place, Integer> lengths = new HashMap<>();
        own.forEach(original ->
                lengths.putIfAbsent(original.place(), original.text().length()));
        SortedSet<String> names = new TreeSet<>();
        for (ContentField field : fields) {
            if (isMuchLonger(field, lengths.getOrDefault(field.place(), 0))) {
                names.add(field.name());
            }
        }
        if (!names.isEmpty()) {
            findings.add(about(LintFinding.Code.MUCH_LONGER, Map.of("fields", String.join(", ", names))));
        }
    }

    private static boolean isMuchLonger(ContentField field, int original) {
        return field.kind() == ContentField.Kind.TEXT
                && original >= SHORT
                && 2 * field.text().length() > 3 * original;
    }

    private LintFinding about(LintFinding.Code code, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("variant", variant);
        return new LintFinding(code, variant, all);
    }
}
