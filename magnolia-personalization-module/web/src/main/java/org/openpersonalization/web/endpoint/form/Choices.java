package org.openpersonalization.web.endpoint.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openpersonalization.consent.ConsentRules;
import org.openpersonalization.consent.ConsentState;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.ledger.Circumstances;
import org.openpersonalization.message.MessageField;
import org.openpersonalization.service.consent.ConsentRequest;
import org.openpersonalization.service.consent.submission.ChoiceForm;
import org.openpersonalization.web.http.Refusal;
import org.openpersonalization.web.http.RequestBody;
import org.openpersonalization.web.http.RequestCode;
import org.openpersonalization.web.page.PreferenceCentre;

/**
 * A visitor's choices of purposes, from JSON or from a form.
 *
 * @param said yes or no, by purpose
 * @param asked the surface and its texts
 * @param outdated purposes of which the form showed another text than the present one; a yes to it does not count for
 * the present text
 */
public record Choices(SortedMap<Purpose, Boolean> said, ConsentRequest asked, SortedSet<Purpose> outdated) {

    private static final String ALL = "all";
    private static final String UNCHANGED = "unchanged";
    private static final String OPEN = "open";
    private static final Pattern VERSION = Pattern.compile("[a-z0-9-]{1,64}_[0-9]{1,9}");

    public Choices {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
        outdated = Collections.unmodifiableSortedSet(new TreeSet<>(outdated));
    }

    /**
     * From {@code {"purposes":{"behavioral":true}}}, with {@code "language"} and {@code "surface"} where a site shows the texts of
     * its purposes itself.
     */
    public static Choices ofJson(HttpServletRequest request, ConsentRules rules) throws Refusal {
        JsonNode sent = RequestBody.object(request);
        JsonNode said = sent.path("purposes");
        if (!said.isObject()) {
            throw Refusal.malformed(RequestCode.PURPOSES_MISSING);
        }
        SortedMap<Purpose, Boolean> choices = new TreeMap<>();
        for (String id : (Iterable<String>) said::fieldNames) {
            Purpose purpose = purposes(rules).stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknown(rules));
            if (!said.get(id).isBoolean()) {
                throw wrong(purpose.id());
            }
            choices.put(purpose, said.get(id).booleanValue());
        }
        ConsentRequest asked =
                asked(sent.path("surface").asText(""), sent.path("language").asText(""));
        return new Choices(
                choices,
                new ConsentRequest(Circumstances.Source.API, asked.surface(), asked.language()),
                new TreeSet<>());
    }

    /**
     * Reads a form: a field for each purpose, {@code true} or {@code false}, where any {@code true} counts, so that a
     * checkbox can follow a hidden {@code false}; or {@code all}, where {@code unchanged} repeats the present state; or
     * {@code open}, for those alone without a choice that counts. Purposes without a field are not changed. The
     * module's own forms send in {@code surface}, {@code language} and {@code versions} the texts that they showed.
     */
    public static Choices ofForm(HttpServletRequest request, ConsentRules rules, ConsentState now, Set<Purpose> open)
            throws Refusal {
        RequestBody.requireSmallForm(request);
        SortedMap<Purpose, Boolean> choices = new TreeMap<>();
        for (Purpose purpose : purposes(rules)) {
            (open.contains(purpose) && request.getParameter(OPEN) != null
                            ? field(request, OPEN)
                            : said(request, purpose, now))
                    .ifPresent(granted -> choices.put(purpose, granted));
        }
        return new Choices(
                choices,
                asked(text(request, "surface"), text(request, "language")),
                outdated(text(request, "versions"), rules));
    }

    private static Optional<Boolean> said(HttpServletRequest request, Purpose purpose, ConsentState now)
            throws Refusal {
        if (request.getParameter(ALL) == null || purpose.equals(Purpose.CONTEXT)) {
            return field(request, purpose.id());
        }
        return UNCHANGED.equals(request.getParameter(ALL))
                ? Optional.of(now.granted().contains(purpose))
                : field(request, ALL);
    }

    /**
     * The choices for their use case.
     *
     * @param isForeign whether a page of another site sends them
     * @param network the address that they come from
     */
    public ChoiceForm form(boolean isForeign, String network) {
        return new ChoiceForm(said, asked, outdated, isForeign, network);
    }

    /** The refusals of what is granted, alone. */
    public Choices withdrawals(ConsentState now) {
        SortedMap<Purpose, Boolean> withdrawn = new TreeMap<>(said);
        withdrawn.entrySet().removeIf(each -> each.getValue() || !now.granted().contains(each.getKey()));
        return new Choices(withdrawn, asked, outdated);
    }

    /** Whether something is refused. */
    public boolean hasRefusal() {
        return said.containsValue(false);
    }

    /** Whether something is refused and nothing allowed. */
    public boolean isRefusal() {
        return !said.isEmpty() && !said.containsValue(true);
    }

    private static SortedSet<Purpose> outdated(String versions, ConsentRules rules) {
        SortedSet<Purpose> outdated = new TreeSet<>();
        Set<String> shown = Set.copyOf(Arrays.stream(versions.split("\\."))
                .filter(version -> VERSION.matcher(version).matches())
                .distinct()
                .toList());
        if (!shown.isEmpty()) {
            rules.terms().forEach((purpose, terms) -> {
                if (!shown.contains(PreferenceCentre.version(terms))) {
                    outdated.add(purpose);
                }
            });
        }
        return outdated;
    }

    private static SortedSet<Purpose> purposes(ConsentRules rules) {
        SortedSet<Purpose> purposes = new TreeSet<>(rules.purposes());
        purposes.add(Purpose.CONTEXT);
        return purposes;
    }

    /** Malformed values are left out: they must not keep a visitor from refusing. */
    private static ConsentRequest asked(String surface, String language) {
        String known = ConsentRequest.isSurface(surface) ? surface : "";
        return new ConsentRequest(source(known), known, ConsentRequest.isLanguage(language) ? language : "");
    }

    /** A form that does not say which one it is belongs to the site. */
    private static Circumstances.Source source(String surface) {
        if (surface.startsWith("banner")) {
            return Circumstances.Source.BANNER;
        }
        return surface.startsWith("preferences") || surface.startsWith("why")
                ? Circumstances.Source.PREFERENCE_CENTRE
                : Circumstances.Source.API;
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static Optional<Boolean> field(HttpServletRequest request, String name) throws Refusal {
        String[] values = Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]);
        if (!Arrays.stream(values).allMatch(value -> value.equals("true") || value.equals("false"))) {
            throw wrong(name);
        }
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.asList(values).contains("true"));
    }

    private static Refusal unknown(ConsentRules rules) {
        return Refusal.malformed(RequestCode.PURPOSE_UNKNOWN
                .message()
                .names(
                        "purposes",
                        MessageField.Kind.TITLE,
                        rules.purposes().stream().map(Purpose::id).toList()));
    }

    private static Refusal wrong(String purpose) {
        return Refusal.malformed(RequestCode.CHOICE_WRONG.message().title("purpose", purpose));
    }
}
