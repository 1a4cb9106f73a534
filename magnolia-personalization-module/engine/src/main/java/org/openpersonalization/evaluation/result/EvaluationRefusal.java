package org.openpersonalization.evaluation.result;

import java.util.Set;
import org.openpersonalization.message.MessageCode;

/** Reasons why an evaluation has no numbers. The field {@code first} is the number of the first such row, from 1. */
public enum EvaluationRefusal implements MessageCode {
    /** The propensities of a row are no distribution. */
    NO_DISTRIBUTION("rows", "first"),
    /** A row's arm was shown although its propensity is 0. */
    NO_PROPENSITY("rows", "first"),
    /** A reward is no finite number. */
    NO_REWARD("rows", "first"),
    /** The features of a row come from another registry, or have another number of columns, than those of the first row. */
    MIXED_REGISTRIES("rows", "first"),
    /** The target policy returns no distribution over the arms of a row. */
    NO_POLICY("rows", "first"),
    /** The effective sample size is too small. */
    TOO_FEW("effective", "least"),
    /** The effective number of visitors is too small. */
    TOO_FEW_VISITORS("effective", "least"),
    /** One decision, or the decisions of one visitor, have too large a share of all weights. */
    DOMINATED("share", "most"),
    /** The target policy shows arms that the log cannot contain, in this share of its decisions. */
    UNSUPPORTED("share", "most"),
    /** The weights do not average 1: the logged propensities are not those with which the arms were shown. */
    WRONG_PROPENSITIES("mean", "error");

    private final Set<String> fields;

    EvaluationRefusal(String... fields) {
        this.fields = Set.of(fields);
    }

    @Override
    public String family() {
        return "evaluation";
    }

    @Override
    public Set<String> fields() {
        return fields;
    }
}
