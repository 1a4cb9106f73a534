package org.openpersonalization.web.route;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpersonalization.label.Labels;
import org.openpersonalization.message.Message;

/**
 * The format of a parameter. The same pattern validates values and appears in the OpenAPI document.
 *
 * @param words a {@link FormatCode}, for a message: "it is …"
 * @param pattern for the whole value
 * @param schema its JSON schema
 */
public record Format(Message words, Pattern pattern, Map<String, Object> schema) {

    /** The id of a record, request or verification. */
    public static final Format UUID =
            of(FormatCode.UUID, "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", Map.of("format", "uuid"));

    /** A visitor's code. */
    public static final Format VISITOR = of(FormatCode.VISITOR, "[0-9a-fA-F]{32}", Map.of());

    /** A consent id, as it stands in a visitor's cookie. */
    public static final Format CONSENT_ID = of(FormatCode.CONSENT_ID, "[A-Za-z0-9_-]{22}", Map.of());

    /** The commitment of a subject in the ledger. */
    public static final Format COMMITMENT = of(FormatCode.COMMITMENT, "[0-9a-f]{64}", Map.of());

    /** The id of a purpose. */
    public static final Format PURPOSE = of(FormatCode.PURPOSE, "(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*", Map.of());

    /** The name of an experiment, goal or audience. */
    public static final Format NAME = of(FormatCode.NAME, "(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*", Map.of());
    /** The name of a definition in the CMS. */
    public static final Format NODE_NAME = of(FormatCode.NODE_NAME, "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", Map.of());

    /** A language such as {@code de}. */
    public static final Format LANGUAGE = of(FormatCode.LANGUAGE, "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", Map.of());

    private static final String DATE = "[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    /** The name of a variant or the like, as an editor wrote it. */
    public static final Format TITLE = of(FormatCode.TITLE, ".{1,200}", Map.of());

    /** A day in UTC. */
    public static final Format DAY = of(FormatCode.DAY, DATE, Map.of("format", "date"));

    /** A day or an instant, both in UTC. */
    public static final Format MOMENT =
            of(FormatCode.MOMENT, DATE + "(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z)?", Map.of());

    /** A truth value. */
    public static final Format FLAG =
            new Format(FormatCode.FLAG.message(), Pattern.compile("true|false"), Map.of("type", "boolean"));

    /** A page's path without the slash before it. */
    public static final Format PAGE = of(FormatCode.PAGE, "[^\\p{Cntrl}]{1,1000}", Map.of());

    /** Ids joined by commas. */
    public static final Format IDS = of(FormatCode.IDS, "[A-Za-z0-9-]{1,64}(,[A-Za-z0-9-]{1,64}){0,49}", Map.of());

    /** Names of definitions, joined by commas. */
    public static final Format NODE_NAMES = of(
            FormatCode.NODE_NAMES, "[A-Za-z0-9][A-Za-z0-9._-]{0,99}(,[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,49}", Map.of());

    /** A variant of a component. */
    public static final Format COMPONENT_VARIANT =
            of(FormatCode.COMPONENT_VARIANT, "[A-Za-z0-9-]{1,64}:\\S.{0,199}", Map.of());

    /** A language of content, or all. */
    public static final Format CONTENT_LANGUAGE =
            of(FormatCode.CONTENT_LANGUAGE, "[a-z]{2,3}([-_][A-Z]{2})?", Map.of());

    /** An address of another page. */
    public static final Format ADDRESS = of(FormatCode.ADDRESS, ".{1,1000}", Map.of());

    /** An editor's token. */
    public static final Format PREVIEW = of(FormatCode.PREVIEW, ".{1,2000}", Map.of());

    /** A receipt in an address of the module. */
    public static final Format RECEIPT = of(FormatCode.RECEIPT, ".{1,5000}", Map.of());

    /** The CMS's token against forged requests. */
    public static final Format TOKEN = of(FormatCode.TOKEN, ".{1,1000}", Map.of());

    private static final int MOST_DIGITS = 18;

    public Format {
        schema = Map.copyOf(schema);
    }

    /** Whole numbers. */
    public static Format whole(long least, long most) {
        return new Format(
                FormatCode.WHOLE.message().count("least", least).count("most", most),
                Pattern.compile("[0-9]{1," + MOST_DIGITS + "}"),
                Map.of("type", "integer", "minimum", least, "maximum", most));
    }

    /** One of a few words. */
    public static Format oneOf(Enum<?>... values) {
        List<String> labels = Arrays.stream(values).map(Labels::of).toList();
        return new Format(
                FormatCode.ONE_OF.message().text("values", String.join(", ", labels)),
                Pattern.compile(labels.stream().map(Pattern::quote).collect(Collectors.joining("|"))),
                Map.of("type", "string", "enum", labels));
    }

    private static Format of(FormatCode code, String pattern, Map<String, Object> more) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "string", "pattern", "^(?:" + pattern + ")$"));
        schema.putAll(more);
        return new Format(code.message(), Pattern.compile(pattern), schema);
    }

    boolean accepts(String value) {
        return pattern.matcher(value).matches() && isInRange(value);
    }

    private boolean isInRange(String value) {
        return !(schema.get("minimum") instanceof Long least)
                || !(schema.get("maximum") instanceof Long most)
                || Long.parseLong(value) >= least && Long.parseLong(value) <= most;
    }
}
