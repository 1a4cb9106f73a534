package org.openpersonalization.web.visitor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;

/**
 * Choices as the text of a cookie, which the tracker reads as well: {@code behavioral-1-mieh6bls.preferences-0g-mieh6cdg},
 * that is purpose, yes or no, {@code g} when said despite Global Privacy Control, and the millisecond since 1970 in base 36.
 */
final class ConsentText {

    private static final int BASE = 36;
    private static final int MAX_ENTRY = 78;
    private static final String NOTHING = "-";
    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-([01])(g?)-([0-9a-z]{1,9})");

    private ConsentText() {}

    static String write(ConsentChoices choices) {
        String text =
                choices.byPurpose().entrySet().stream().map(ConsentText::entry).collect(Collectors.joining("."));
        return text.isEmpty() ? NOTHING : text;
    }

    private static String entry(Map.Entry<Purpose, Choice> choice) {
        return choice.getKey().id() + "-" + (choice.getValue().granted() ? "1" : "0")
                + (choice.getValue().despitePrivacyControl() ? "g" : "") + "-"
                + Long.toString(choice.getValue().time().toEpochMilli(), BASE);
    }

    /** The choices; empty when the text is not one of ours. */
    static Optional<ConsentChoices> read(String text) {
        Map<Purpose, Choice> choices = new TreeMap<>();
        for (String entry : text.equals(NOTHING) ? new String[0] : text.split("\\.", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (entry.length() > MAX_ENTRY || !matcher.matches() || choices.size() == ConsentChoices.MAX_PURPOSES) {
                return Optional.empty();
            }
            Instant time = Instant.ofEpochMilli(Long.parseLong(matcher.group(4), BASE));
            boolean granted = matcher.group(2).equals("1");
            choices.put(
                    new Purpose(matcher.group(1)),
                    new Choice(granted, time, !matcher.group(3).isEmpty()));
        }
        return Optional.of(new ConsentChoices(new TreeMap<>(choices)));
    }
}
