package org.openpersonalization.web.visitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;

/**
 * Choices as the text of a cookie, which the tracker reads as well:
 * {@code _q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mieh6bls_3.preferences-0g-mieh6cdg_2}. The consent id stands first,
 * after {@code _}. A choice is the purpose, yes or no, {@code g} when said despite Global Privacy Control, the millisecond
 * since 1970 in base 36, and the version of the text.
 */
final class ConsentText {

    private static final int BASE = 36;
    private static final int MAX_ENTRY = 90;
    private static final String NOTHING = "-";
    private static final String PURPOSE = "(?=[a-z0-9-]{1,64}-)([a-z][a-z0-9]*(?:-[a-z0-9]+)*)";
    private static final Pattern CONSENT_ID = Pattern.compile("_([A-Za-z0-9_-]{22})");
    private static final Pattern CHOICE = Pattern.compile(PURPOSE + "-([01])(g?)-([0-9a-z]{1,9})(?:_([0-9]{1,9}))?");

    private ConsentText() {}

    static String write(ConsentCookie cookie) {
        List<String> entries = new ArrayList<>();
        cookie.consentId().ifPresent(id -> entries.add("_" + id));
        cookie.choices().byPurpose().forEach((purpose, choice) -> entries.add(entry(purpose, choice)));
        return entries.isEmpty() ? NOTHING : String.join(".", entries);
    }

    private static String entry(Purpose purpose, Choice choice) {
        return purpose.id() + "-" + (choice.granted() ? "1" : "0") + (choice.despitePrivacyControl() ? "g" : "") + "-"
                + Long.toString(choice.time().toEpochMilli(), BASE)
                + (choice.textVersion() == 0 ? "" : "_" + choice.textVersion());
    }

    /** The content of the cookie; empty for a foreign text. */
    static Optional<ConsentCookie> read(String text) {
        Reading reading = new Reading();
        String[] entries = text.equals(NOTHING) ? new String[0] : text.split("\\.", -1);
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].length() > MAX_ENTRY || !reading.take(entries[i], i == 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ConsentCookie(reading.consentId, new ConsentChoices(reading.choices)));
    }

    /** The state of the parser. */
    private static final class Reading {

        private Optional<String> consentId = Optional.empty();
        private final SortedMap<Purpose, Choice> choices = new TreeMap<>();

        /** Takes an entry; false when it is none. */
        boolean take(String entry, boolean first) {
            Matcher id = CONSENT_ID.matcher(entry);
            if (first && id.matches()) {
                consentId = Optional.of(id.group(1));
                return true;
            }
            Matcher choice = CHOICE.matcher(entry);
            return choice.matches() && take(choice);
        }

        private boolean take(Matcher choice) {
            Instant time = Instant.ofEpochMilli(Long.parseLong(choice.group(4), BASE));
            int version =
                    Optional.ofNullable(choice.group(5)).map(Integer::parseInt).orElse(0);
            boolean granted = choice.group(2).equals("1");
            boolean despite = !choice.group(3).isEmpty();
            choices.put(new Purpose(choice.group(1)), new Choice(granted, time, despite, version));
            return choices.size() <= ConsentChoices.MAX_PURPOSES;
        }
    }
}
