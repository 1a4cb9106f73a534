package org.openpersonalization.service.visitor.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.service.visitor.ErasureStore;

/**
 * The least state of a visitor's profile after their last acknowledged action. The browser carries it to the instance that responds
 * next.
 *
 * @param sequence the log's number of the newest signal; 0 after a choice, whose deletions no number tells
 * @param issued the moment of the action
 */
public record Watermark(long sequence, Instant issued) {

    /** Longer than an instance keeps a profile of a shared database in memory. */
    public static final Duration VALIDITY = Duration.ofMinutes(1);

    private static final Duration HONOURED = VALIDITY.plus(ErasureStore.CLOCKS_DIFFER);
    private static final int BASE = Character.MAX_RADIX;
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})\\.([0-9a-z]{1,9})");

    public Watermark {
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence is not negative [sequence=" + sequence + "]");
        }
    }

    /** After a choice: the profile must come from the database. */
    public static Watermark ofChoice(Instant now) {
        return new Watermark(0, now);
    }

    /** The text of {@link #read}: sequence and millisecond since 1970 in base 36, {@code 2s.mieh6bls}. */
    public String write() {
        return Long.toString(sequence, BASE) + '.' + Long.toString(issued.toEpochMilli(), BASE);
    }

    /** Empty for a text of another form. */
    public static Optional<Watermark> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Watermark(
                        Long.parseLong(form.group(1), BASE), Instant.ofEpochMilli(Long.parseLong(form.group(2), BASE))))
                : Optional.empty();
    }

    /** Whether it still counts. An older one would make a page wait for signals that were deleted since. */
    public boolean isHonoured(Instant now) {
        return Duration.between(issued, now).abs().compareTo(HONOURED) < 0;
    }

    /** Whether a profile from the database is recent enough. */
    boolean isReachedBy(Profile profile) {
        return profile.sequence() >= sequence;
    }

    /** Whether a profile in memory is recent enough. */
    boolean isReachedInMemoryBy(Profile profile) {
        return sequence > 0 && isReachedBy(profile);
    }
}
