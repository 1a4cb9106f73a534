package org.openpersonalization.web.admin.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is sent to an address and what comes back. The OpenAPI document is made from it.
 *
 * @param summary what the address is for, as a sentence
 * @param parameters parts of the address
 * @param body the type of the JSON object that is sent; empty when none is
 * @param result what comes back
 */
public record Contract(String summary, List<Parameter> parameters, Optional<Class<?>> body, Result result) {

    private static final int OK = 200;

    /**
     * What comes back when nothing is wrong.
     *
     * @param status the HTTP status
     * @param mediaTypes what it can be
     * @param type of the JSON value; empty for anything else
     */
    public record Result(int status, List<String> mediaTypes, Optional<Class<?>> type) {
        public Result {
            mediaTypes = List.copyOf(mediaTypes);
        }
    }

    /** The body of a change without values: an object without fields. */
    public record EmptyBody() {}

    public Contract {
        parameters = List.copyOf(parameters);
    }

    /** An address that answers with JSON. */
    public static Contract json(String summary, Class<?> answer) {
        return new Contract(
                summary, List.of(), Optional.empty(), new Result(OK, List.of("application/json"), Optional.of(answer)));
    }

    /** An address that answers with something else, or with JSON of no fixed form. */
    public static Contract of(String summary, String... mediaTypes) {
        return new Contract(
                summary, List.of(), Optional.empty(), new Result(OK, List.of(mediaTypes), Optional.empty()));
    }

    /** The same with parameters. */
    public Contract with(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Contract(summary, all, body, result);
    }

    /** The same, taking a JSON object. */
    public Contract taking(Class<?> type) {
        return new Contract(summary, parameters, Optional.of(type), result);
    }

    /** The same, answering with another status. */
    public Contract answering(int status) {
        return new Contract(summary, parameters, body, new Result(status, result.mediaTypes(), result.type()));
    }
}
