package org.openpersonalization.web.visitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.service.visitor.identity.VisitorIds;

/**
 * Choices as the text of a cookie, which the tracker reads as well:
 * {@code _q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mieh6bls_3.preferences-0g-mieh6cdg_2}. The consent id stands first,
 * after {@code _}. A choice is the purpose, yes or no, {@code g} when said despite Global Privacy Control, the millisecond
 * since 1970 in base 36, and the version of the text.
 */
final class ConsentText {

    private static final int BASE = 36;
    private static final int DECIMAL = 10;
    private static final int MOST_DIGITS = 9;
    private static final int MAX_ENTRY = 90;
    private static final String NOTHING = "-";
    private static final String ID_MARK = "_";

    private ConsentText() {}

    static String write(ConsentCookie cookie) {
        List<String> entries = new ArrayList<>();
        cookie.consentId().ifPresent(id -> entries.add(ID_MARK + id));
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
        boolean isRead = text.equals(NOTHING) || !text.isEmpty() && reading.takeAll(text);
        return isRead
                ? Optional.of(new ConsentCookie(reading.consentId, new ConsentChoices(reading.choices)))
                : Optional.empty();
    }

    /** The consent id at the beginning of a text that {@link #read} took, whatever follows it; empty for none. */
    static Optional<String> idOf(String text) {
        return text.startsWith(ID_MARK)
                ? Optional.of(text.substring(ID_MARK.length(), ID_MARK.length() + VisitorIds.LENGTH))
                : Optional.empty();
    }

    /** The state of the parser. */
    private static final class Reading {

        private Optional<String> consentId = Optional.empty();
        private final SortedMap<Purpose, Choice> choices = new TreeMap<>();

        /** Takes the entries between the dots; false when one of them is none. */
        boolean takeAll(String text) {
            int from = 0;
            for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
                if (!take(text.substring(from, dot), from == 0)) {
                    return false;
                }
                from = dot + 1;
            }
            return take(text.substring(from), from == 0);
        }

        private boolean take(String entry, boolean first) {
            if (first && entry.startsWith(ID_MARK)) {
                consentId = Optional.of(entry.substring(1));
                return VisitorIds.isId(consentId.get());
            }
            int time = entry.lastIndexOf('-');
            int said = entry.lastIndexOf('-', time - 1);
            return entry.length() <= MAX_ENTRY
                    && said > 0
                    && take(entry.substring(0, said), entry.substring(said + 1, time), entry.substring(time + 1));
        }

        private boolean take(String purpose, String said, String when) {
            int mark = when.indexOf('_');
            String time = mark < 0 ? when : when.substring(0, mark);
            String version = mark < 0 ? "0" : when.substring(mark + 1);
            boolean despite = said.endsWith("g");
            String answer = despite ? said.substring(0, said.length() - 1) : said;
            if (!Purpose.isId(purpose)
                    || !isNumber(time, BASE)
                    || !isNumber(version, DECIMAL)
                    || !answer.equals("0") && !answer.equals("1")) {
                return false;
            }
            Instant moment = Instant.ofEpochMilli(Long.parseLong(time, BASE));
            choices.put(
                    new Purpose(purpose), new Choice(answer.equals("1"), moment, despite, Integer.parseInt(version)));
            return choices.size() <= ConsentChoices.MAX_PURPOSES;
        }

        /** One to nine digits, those above 9 small letters. */
        private static boolean isNumber(String text, int base) {
            for (int index = 0; index < text.length(); index++) {
                char digit = text.charAt(index);
                boolean isLetter = base == BASE && digit >= 'a' && digit <= 'z';
                if (!isLetter && (digit < '0' || digit > '9')) {
                    return false;
                }
            }
            return !text.isEmpty() && text.length() <= MOST_DIGITS;
        }
    }
}
