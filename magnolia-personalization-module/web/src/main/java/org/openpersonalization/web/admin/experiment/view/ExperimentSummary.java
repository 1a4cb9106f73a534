package org.openpersonalization.web.admin.experiment.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.experiment.LocatedComponent;

/**
 * An experiment at a glance.
 *
 * @param name its key
 * @param title its name for people
 * @param owner who answers for it
 * @param component where it is; null when the component is gone
 * @param state where it stands
 * @param phase the newest phase's number; 0 while it was never started
 * @param started when that phase began
 * @param until the hard end
 * @param visitors who joined in that phase
 * @param primary the title of the goal that decides
 * @param health whether its numbers can be believed
 * @param verdict the verdict over all visitors; null while there is nothing to say
 * @param proven what is proven for segments, said after the verdict
 * @param changed whether the draft differs from what runs
 */
public record ExperimentSummary(
        String name,
        String title,
        String owner,
        @Nullable Place component,
        State state,
        int phase,
        @Nullable Instant started,
        @Nullable Instant until,
        long visitors,
        String primary,
        Health health,
        @Nullable TextView verdict,
        List<TextView> proven,
        boolean changed) {

    /** Where an experiment stands. */
    public enum State {
        DRAFT,
        SCHEDULED,
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** A component and the page that it is on. */
    public record Place(String id, String title, String page, String pageTitle) {

        public static Place of(LocatedComponent located) {
            LocatedComponent.Place place = located.place();
            return new Place(place.id(), place.title(), place.page(), place.pageTitle());
        }
    }

    /** How well it is, and why. */
    public record Health(Level level, List<TextView> texts) {}

    /** How well it is. */
    public enum Level {
        GOOD,
        ATTENTION,
        BROKEN,
        NONE
    }
}
