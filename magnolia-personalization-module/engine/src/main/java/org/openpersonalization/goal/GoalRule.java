package org.openpersonalization.goal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The action that a visitor must take, or not take, after the exposure. */
public sealed interface GoalRule permits GoalRule.Deed, GoalRule.Return, GoalRule.Bounce {

    /** Whether the rule looks at activities of this kind and subject at all, so that they are worth keeping. */
    boolean reads(Activity activity);

    /**
     * The activities that fulfil the rule, of those inside the goal's window, each counted once.
     *
     * @param inWindow activities from the exposure on, oldest first, each id once
     * @param exposed moment of the exposure
     * @param component the tested component's id
     */
    List<Activity> fulfilling(List<Activity> inWindow, Instant exposed, String component);

    /**
     * An activity of one kind.
     *
     * @param kind the kind of activity
     * @param subject the object, as the kind defines; empty for any. For clicks empty means the tested component
     * @param least of the amount: percent for scrolling, seconds for reading (those of one page together); 0 for others
     */
    record Deed(ActivityKind kind, String subject, int least) implements GoalRule {

        public Deed {
            subject = Activity.subjectOf(kind, subject);
            if (least < 0) {
                throw new IllegalArgumentException("The least amount is 0 or more [least=" + least + "]");
            }
        }

        @Override
        public boolean reads(Activity activity) {
            return activity.kind() == kind && (subject.isEmpty() || subject.equals(activity.subject()));
        }

        @Override
        public List<Activity> fulfilling(List<Activity> inWindow, Instant exposed, String component) {
            String wanted = kind == ActivityKind.CLICK && subject.isEmpty() ? component : subject;
            List<Activity> done = inWindow.stream()
                    .filter(each -> each.kind() == kind && (wanted.isEmpty() || wanted.equals(each.subject())))
                    .toList();
            return switch (kind) {
                case READ -> ReadingTime.longEnough(done, least);
                case CLICK -> Clicks.withoutDoubles(done);
                default -> deepEnough(done);
            };
        }

        private List<Activity> deepEnough(List<Activity> done) {
            return done.stream()
                    .filter(each -> each.amount() >= least || least == 0)
                    .toList();
        }
    }

    /**
     * The visitor comes back: looks at a page when some time has passed.
     *
     * @param after how long after the exposure a page view counts as another visit
     */
    record Return(Duration after) implements GoalRule {

        public Return {
            if (after.isNegative() || after.isZero()) {
                throw new IllegalArgumentException("Coming back takes more than no time [after=" + after + "]");
            }
        }

        @Override
        public boolean reads(Activity activity) {
            return activity.kind() == ActivityKind.VIEW;
        }

        @Override
        public List<Activity> fulfilling(List<Activity> inWindow, Instant exposed, String component) {
            Instant earliest = exposed.plus(after);
            return inWindow.stream()
                    .filter(each -> each.kind() == ActivityKind.VIEW)
                    .filter(each -> !each.time().isBefore(earliest))
                    .toList();
        }
    }

    /** The visitor leaves at once: neither looks at a further page nor uses anything on this one. Counted as one, or none. */
    record Bounce() implements GoalRule {

        private static final UUID NONE_IN_PARTICULAR = new UUID(0, 0);

        @Override
        public boolean reads(Activity activity) {
            return activity.kind() == ActivityKind.VIEW || isUse(activity);
        }

        private static boolean isUse(Activity activity) {
            return activity.kind() != ActivityKind.SCROLL
                    && activity.kind() != ActivityKind.READ
                    && activity.kind() != ActivityKind.VIEW;
        }

        /** The view of the page that the component was on carries the exposure's time, so only later ones are further. */
        @Override
        public List<Activity> fulfilling(List<Activity> inWindow, Instant exposed, String component) {
            boolean stayed = inWindow.stream()
                    .anyMatch(each -> isUse(each)
                            || each.kind() == ActivityKind.VIEW && each.time().isAfter(exposed));
            Activity left = new Activity(NONE_IN_PARTICULAR, exposed, ActivityKind.VIEW, "", 0);
            return stayed ? List.of() : List.of(left);
        }
    }
}
