package org.openpersonalization.web.admin.experiment.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.service.experiment.LocatedComponent;
import org.openpersonalization.web.message.TextView;

/**
 * An experiment at a glance.
 *
 * @param name its key
 * @param title its name for people
 * @param owner the responsible person
 * @param component the component's place; null when the component is gone
 * @param state its state
 * @param phase the newest phase's number; 0 while it was never started
 * @param started start of that phase
 * @param until latest end
 * @param visitors visitors who joined in that phase
 * @param primary the title of the goal that decides
 * @param health whether its numbers are valid
 * @param verdict the verdict over all visitors; null while the data do not suffice
 * @param proven proven effects in segments, shown after the verdict
 * @param changed whether the draft differs from the running plan
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

    /** The states of an experiment in the API. */
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
