package org.openpersonalization.web.admin.route;

import org.openpersonalization.web.http.Refusal;

/** Answers requests that have been checked. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer.
     *
     * @throws Refusal when it cannot be done, with an answer that says what to do
     */
    Reply answer(Call call) throws Refusal;
}
