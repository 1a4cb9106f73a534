package org.openpersonalization.goal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.openpersonalization.signal.Signal;

/**
 * One visitor activity that goals read. Stored under {@link org.openpersonalization.consent.Purpose#ANALYTICS}, apart
 * from the signals of profiles.
 *
 * @param id the signal's id; an id counts once
 * @param time the moment of the activity, to the millisecond
 * @param kind the kind of activity
 * @param subject the object of the activity, as the kind defines; 200 characters at the most
 * @param amount the amount, as the kind defines; 0 or more, 0 for kinds without an amount
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

    /** The activity of a signal; empty for kinds that no goal can read. */
    public static Optional<Activity> of(Signal signal) {
        return switch (signal.kind()) {
            case PAGE_VIEW -> done(signal, ActivityKind.VIEW, ((Signal.PageView) signal).page());
            case COMPONENT_CLICK -> done(signal, ActivityKind.CLICK, ((Signal.ComponentClick) signal).component());
            case SCROLL_DEPTH -> scrolled((Signal.ScrollDepth) signal);
            case VISIBLE_TIME -> read((Signal.VisibleTime) signal);
            case CONTENT_CONSUMED -> done(signal, ActivityKind.CONSUMED, ((Signal.ContentConsumed) signal).page());
            case FORM_SUBMIT -> done(signal, ActivityKind.FORM, ((Signal.FormSubmit) signal).form());
            case CONVERSION -> converted((Signal.Conversion) signal);
            case NAMED_EVENT -> done(signal, ActivityKind.EVENT, ((Signal.NamedEvent) signal).name());
            case PRODUCT_VIEW, SEARCH, DECLARED_PREFERENCE -> Optional.empty();
        };
    }

    private static Optional<Activity> scrolled(Signal.ScrollDepth scroll) {
        return done(scroll, ActivityKind.SCROLL, scroll.page(), scroll.percent());
    }

    private static Optional<Activity> read(Signal.VisibleTime time) {
        return done(time, ActivityKind.READ, time.page(), time.seconds());
    }

    private static Optional<Activity> converted(Signal.Conversion conversion) {
        long worth = Math.round(conversion.value().orElse(0) * HUNDREDTHS);
        return done(conversion, ActivityKind.CONVERSION, conversion.name(), (int) Math.min(Integer.MAX_VALUE, worth));
    }

    private static Optional<Activity> done(Signal signal, ActivityKind kind, String subject) {
        return done(signal, kind, subject, 0);
    }

    private static Optional<Activity> done(Signal signal, ActivityKind kind, String subject, int amount) {
        return Optional.of(new Activity(signal.at().id(), signal.at().time(), kind, subject, amount));
    }
}
