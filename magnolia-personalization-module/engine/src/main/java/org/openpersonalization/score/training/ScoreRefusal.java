package org.openpersonalization.score.training;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** Reasons why a score is not trained: the data that are missing. */
public enum ScoreRefusal implements MessageCode {
    /** Too few rows whose goal was reached. */
    TOO_FEW_POSITIVES("found", "least"),
    /** Too few rows whose goal was not reached. */
    TOO_FEW_NEGATIVES("found", "least"),
    /** Too few rows whose goal was reached before the held-out ones. */
    TOO_FEW_BEFORE("found", "least"),
    /** Too few rows of one label in one half of the visitors that are held out for calibration. */
    TOO_FEW_HELD_OUT("found", "least"),
    /** Features that only the goal itself sets. */
    LEAKS("features");

    private final Set<String> fields;

    ScoreRefusal(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "score";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
