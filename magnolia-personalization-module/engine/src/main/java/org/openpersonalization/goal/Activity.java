package org.openpersonalization.goal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.signal.Occurrence;
import org.openpersonalization.signal.Signal;

/**
 * One thing that a visitor did, as far as goals read it. Kept under {@link org.openpersonalization.consent.Purpose#ANALYTICS}, apart from the signals that
 * profiles are made of.
 *
 * @param id the signal's id, by which it counts once
 * @param time when, to the millisecond
 * @param kind what was done
 * @param subject what it was done to or with, as the kind says; 200 characters at the most
 * @param amount how much, as the kind says; 0 or more, 0 where there is nothing to measure
 */
public record Activity(UUID id, Instant time, ActivityKind kind, String subject, int amount) {

    private static final int HUNDREDTHS = 100;
    private static final String EXTENSION = ".html";

    public Activity {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        subject = subjectOf(kind, subject);
        if (amount < 0 || subject.length() > Signal.MAX_TEXT) {
            throw new IllegalArgumentException("An activity has an amount of 0 or more, and a subject of at most "
                    + Signal.MAX_TEXT + " characters [kind=" + kind + ", amount=" + amount + "]");
        }
    }

    /** A page is the same by its path in the CMS and by its address, which ends in an extension. */
    static String subjectOf(ActivityKind kind, String subject) {
        return kind.isAboutPages() && subject.endsWith(EXTENSION)
                ? subject.substring(0, subject.length() - EXTENSION.length())
                : subject;
    }

    /** What goals read of a signal; empty for kinds that no goal can read. */
    public static Optional<Activity> of(Signal signal) {
        if (signal instanceof Signal.PageView view) {
            return done(signal.at(), ActivityKind.VIEW, view.page(), 0);
        } else if (signal instanceof Signal.ComponentClick click) {
            return done(signal.at(), ActivityKind.CLICK, click.component(), 0);
        } else if (signal instanceof Signal.ScrollDepth scroll) {
            return done(signal.at(), ActivityKind.SCROLL, scroll.page(), scroll.percent());
        } else if (signal instanceof Signal.VisibleTime time) {
            return done(signal.at(), ActivityKind.READ, time.page(), time.seconds());
        } else if (signal instanceof Signal.ContentConsumed consumed) {
            return done(signal.at(), ActivityKind.CONSUMED, consumed.page(), 0);
        }
        return named(signal);
    }

    private static Optional<Activity> named(Signal signal) {
        if (signal instanceof Signal.FormSubmit submit) {
            return done(signal.at(), ActivityKind.FORM, submit.form(), 0);
        } else if (signal instanceof Signal.Conversion conversion) {
            double worth = conversion.value().orElse(0) * HUNDREDTHS;
            return done(signal.at(), ActivityKind.CONVERSION, conversion.name(), (int)
                    Math.min(Integer.MAX_VALUE, Math.round(worth)));
        } else if (signal instanceof Signal.NamedEvent event) {
            return done(signal.at(), ActivityKind.EVENT, event.name(), 0);
        }
        return Optional.empty();
    }

    private static Optional<Activity> done(Occurrence at, ActivityKind kind, String subject, int amount) {
        return Optional.of(new Activity(at.id(), at.time(), kind, subject, amount));
    }
}
