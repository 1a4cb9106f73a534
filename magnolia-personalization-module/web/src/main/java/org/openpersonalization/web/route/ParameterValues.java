package org.openpersonalization.web.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.label.Labels;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestCode;

/** The parameters of a request, each in the form that its {@link Format} says. An empty one counts as left out. */
public final class ParameterValues {

    private static final int MAX_QUERY = 8192;
    private static final int MAX_NAME = 20;

    private final Map<String, String> values;

    private ParameterValues(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Validates the parameters of a request.
     *
     * @param inPath the values in the path
     * @param query the query string; null without one
     * @throws Refusal with status 400, naming the parameter
     */
    public static ParameterValues of(List<Parameter> parameters, Map<String, String> inPath, @Nullable String query)
            throws Refusal {
        Map<String, String> sent = decode(query);
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : parameters) {
            boolean ofPath = parameter.place() == Parameter.Place.PATH;
            String value = ofPath ? inPath.get(parameter.name()) : sent.remove(parameter.name());
            if (value != null && !value.isEmpty()) {
                values.put(parameter.name(), checked(parameter, value));
            } else if (parameter.isRequired()) {
                throw bad(RequestCode.PARAMETER_MISSING, parameter);
            }
        }
        for (String unknown : sent.keySet()) {
            throw bad(RequestCode.PARAMETER_UNKNOWN, unknown);
        }
        return new ParameterValues(values);
    }

    /** Of an address without parameters. */
    public static ParameterValues none() {
        return new ParameterValues(Map.of());
    }

    private static Map<String, String> decode(@Nullable String query) throws Refusal {
        Map<String, String> sent = new HashMap<>();
        if (query == null || query.isEmpty()) {
            return sent;
        }
        if (query.length() > MAX_QUERY) {
            throw Refusal.malformed(RequestCode.ADDRESS_TOO_LONG);
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (sent.putIfAbsent(name, value) != null) {
                throw bad(RequestCode.PARAMETER_TWICE, name);
            }
        }
        return sent;
    }

    private static String decoded(String encoded) throws Refusal {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.malformed(RequestCode.ADDRESS_MALFORMED);
        }
    }

    private static String checked(Parameter parameter, String value) throws Refusal {
        if (!parameter.format().accepts(value)) {
            throw bad(RequestCode.PARAMETER_WRONG, parameter);
        }
        return value;
    }

    private static String shortened(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
    }

    private static Refusal bad(RequestCode code, Parameter parameter) {
        return Refusal.malformed(code.message()
                .title("parameter", parameter.name())
                .sentences("format", List.of(parameter.format().words())));
    }

    private static Refusal bad(RequestCode code, String parameter) {
        return Refusal.malformed(code.message().title("parameter", shortened(parameter)));
    }

    /** The value, if there is one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a parameter that must be there. */
    public String the(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("The contract requires no [" + name + "]"));
    }

    /** The value of a parameter that must be there, as an id. */
    public UUID id(String name) {
        return UUID.fromString(the(name));
    }

    /** A whole number. */
    public Optional<Long> whole(String name) {
        return text(name).map(Long::valueOf);
    }

    /** The constant that the value names. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name)
                .flatMap(label -> List.of(type.getEnumConstants()).stream()
                        .filter(constant -> Labels.of(constant).equals(label))
                        .findFirst());
    }

    /** A day. */
    public Optional<LocalDate> day(String name) throws Refusal {
        Optional<String> text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(parsed(name, text.get()));
    }

    /** A moment; for a day, when it begins. */
    public Optional<Instant> moment(String name) throws Refusal {
        return moment(name, 0);
    }

    /** A moment; for a day, when it is over. */
    public Optional<Instant> endOf(String name) throws Refusal {
        return moment(name, 1);
    }

    private Optional<Instant> moment(String name, int daysLater) throws Refusal {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String value = text.get();
        int time = value.indexOf('T');
        LocalDate day = parsed(name, time < 0 ? value : value.substring(0, time));
        return Optional.of(
                time < 0 ? day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(value));
    }

    private static LocalDate parsed(String name, String day) throws Refusal {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException noSuchDay) {
            throw bad(RequestCode.DAY_UNKNOWN, name);
        }
    }
}
