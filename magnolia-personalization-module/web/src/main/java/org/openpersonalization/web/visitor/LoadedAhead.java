package org.openpersonalization.web.visitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpersonalization.decide.Decision;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;

/**
 * A page that a browser loaded ahead of its visitor, as the browser carries it until they look at it: what the request told that the
 * view does not, and marks of what the page shows. It names no visitor; the decisions are made again for whoever looks, and those
 * with the same mark were shown.
 *
 * @param page its path in the CMS
 * @param time when it was loaded, to the second
 * @param arrival how the visitor comes there
 * @param marks one for each decision, of 8 characters
 */
public record LoadedAhead(String page, Instant time, Arrival arrival, Set<String> marks) {

    private static final String LINE = "\n";
    private static final int MARKS = 8;
    private static final int MARK_BYTES = 6;
    /** More decisions than a cookie has room for are not carried; the view counts all the same. */
    private static final int MOST_MARKS = 100;

    public LoadedAhead {
        marks = new TreeSet<>(marks);
    }

    /** The mark of a decision. */
    public static String mark(Decision decision) {
        String text = decision.component() + LINE + decision.variant() + LINE + decision.rung();
        return encoded(Arrays.copyOf(sha256(text), MARK_BYTES));
    }

    /** The part of a cookie's name that tells pages apart. */
    static String keyOf(String page) {
        return encoded(Arrays.copyOf(sha256(page), MARK_BYTES));
    }

    /** Letters, digits, hyphens and underscores. */
    String write() {
        Campaign campaign = arrival.campaign();
        List<String> lines = List.of(
                page,
                Long.toString(time.getEpochSecond()),
                arrival.referrerHost(),
                campaign.source(),
                campaign.medium(),
                campaign.name(),
                campaign.term(),
                campaign.content(),
                marks.size() > MOST_MARKS ? "" : String.join(" ", marks));
        return encoded(lines.stream()
                .map(line -> line.replaceAll("\\R", " "))
                .reduce((before, line) -> before + LINE + line)
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is not one of ours. */
    static Optional<LoadedAhead> read(String text) {
        try {
            String[] lines = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(LINE, -1);
            if (lines.length != MARKS + 1) {
                return Optional.empty();
            }
            Campaign campaign = new Campaign(lines[3], lines[4], lines[5], lines[6], lines[7]);
            Set<String> marks = lines[MARKS].isEmpty() ? Set.of() : Set.of(lines[MARKS].split(" "));
            Instant time = Instant.ofEpochSecond(Long.parseLong(lines[1]));
            return Optional.of(new LoadedAhead(lines[0], time, new Arrival(lines[2], campaign), marks));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
