package org.openpersonalization.magnolia;

import java.util.Set;
import org.openpersonalization.magnolia.settings.ExperimentConfiguration;

/** How experiments are led, checked. */
final class ExperimentSettings {

    private static final int MOST_WEEKS = 52;

    private final ExperimentConfiguration configuration;
    private final boolean isOwnFile;

    ExperimentSettings(ExperimentConfiguration configuration, boolean isOwnFile) {
        this.configuration = configuration;
        this.isOwnFile = isOwnFile;
    }

    void check() {
        longestWeeks();
        isEditedHere(false);
    }

    /** How long experiments may run. */
    int longestWeeks() {
        return Checks.between("experiments/longestWeeks", configuration.getLongestWeeks(), 1, MOST_WEEKS);
    }

    /** Whether nothing is started while the site is not ready. */
    boolean readinessBlocks() {
        return configuration.isReadinessBlocks();
    }

    /**
     * Whether experiments are edited on this instance. Unless the setting says so: on an author instance, and where the database
     * is this instance's own file, since there is no other one then.
     */
    boolean isEditedHere(boolean isAuthor) {
        String wanted = configuration.getEditedHere().trim();
        Checks.require(
                Set.of("", "true", "false").contains(wanted), "experiments/editedHere", wanted, "true, false or empty");
        return wanted.isEmpty() ? isAuthor || isOwnFile : wanted.equals("true");
    }
}
