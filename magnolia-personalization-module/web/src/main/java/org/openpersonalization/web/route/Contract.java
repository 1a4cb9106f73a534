package org.openpersonalization.web.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The contract of an address: parameters, body and result. The OpenAPI document is generated from it.
 *
 * @param summary the use of the address, as a sentence
 * @param parameters parts of the address
 * @param body the type of the JSON object; empty without a body
 * @param result the result
 */
public record Contract(String summary, List<Parameter> parameters, Optional<Class<?>> body, Result result) {

    private static final int OK = 200;

    /**
     * The successful result.
     *
     * @param status the HTTP status
     * @param mediaTypes possible media types
     * @param type the type of the JSON value; empty for any other result
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
