package org.openpersonalization.service.persona;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.message.Message;
import org.openpersonalization.persona.Persona;
import org.openpersonalization.persona.PersonaFault;
import org.openpersonalization.persona.PersonaHistory;
import org.openpersonalization.persona.PersonaRequest;
import org.openpersonalization.profile.Stage;
import org.openpersonalization.signal.Arrival;
import org.openpersonalization.signal.Campaign;
import org.openpersonalization.signal.Device;
import org.openpersonalization.signal.Place;
import org.openpersonalization.signal.Signal;

/**
 * A persona as JSON; everything may be left out.
 *
 * @param request the request
 * @param history the past
 * @param answers declared answers by question
 * @param consent yes or no by purpose, {@code ai-recommendations} for AI among them
 * @param draw text from which slices and experiments are drawn; empty for the persona's name
 */
public record PersonaForm(
        @Nullable RequestForm request,
        @Nullable HistoryForm history,
        @Nullable Map<String, List<String>> answers,
        @Nullable Map<String, Boolean> consent,
        @Nullable String draw) {

    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})?");
    private static final int MAX_ANSWERS = 100;

    /**
     * The request.
     *
     * @param country ISO 3166-1 alpha-2 such as {@code US}
     * @param region ISO 3166-2 such as {@code US-CA}
     * @param language two or three letters
     * @param device {@code phone}, {@code tablet}, {@code desktop} or {@code other}
     * @param browser the browser's family name
     * @param os the operating system's family name
     * @param referrer host of the linking page
     * @param campaign the campaign in the address
     * @param weekday such as {@code friday}; empty for today
     * @param hour 0 to 23; empty for now
     * @param privacyControl whether the browser sends {@code Sec-GPC: 1}
     */
    public record RequestForm(
            @Nullable String country,
            @Nullable String region,
            @Nullable String language,
            @Nullable String device,
            @Nullable String browser,
            @Nullable String os,
            @Nullable String referrer,
            @Nullable CampaignForm campaign,
            @Nullable String weekday,
            @Nullable Integer hour,
            @Nullable Boolean privacyControl) {

        static RequestForm none() {
            return new RequestForm(null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /** The UTM parameters. */
    public record CampaignForm(
            @Nullable String source,
            @Nullable String medium,
            @Nullable String name,
            @Nullable String term,
            @Nullable String content) {}

    /**
     * The past.
     *
     * @param stage {@code new}, {@code engaged}, {@code customer}, {@code lapsing} or {@code lost}
     * @param attributes numbers by path without {@code profile.}, such as {@code views7d.pricing}
     */
    public record HistoryForm(
            @Nullable String stage, @Nullable Map<String, Double> attributes) {}

    /**
     * The persona.
     *
     * @param name draws slices and experiments unless the form has a draw of its own
     * @throws InvalidValueException for a value that no visitor has, naming it
     */
    public Persona persona(String name) {
        SortedMap<String, List<String>> said = new TreeMap<>(answers == null ? Map.of() : answers);
        said.forEach(PersonaForm::checkAnswer);
        if (said.size() > MAX_ANSWERS) {
            throw invalid(PersonaFault.ANSWERS_TOO_MANY.message().count("limit", MAX_ANSWERS));
        }
        String chance = text(draw);
        return new Persona(
                request(request == null ? RequestForm.none() : request),
                past(),
                said,
                choices(),
                chance.isEmpty() ? name : chance);
    }

    private static void checkAnswer(String question, @Nullable List<String> values) {
        boolean isAnswer = values != null
                && !values.isEmpty()
                && values.size() <= Signal.MAX_ENTRIES
                && values.stream().allMatch(value -> value != null && Signal.isWord(value));
        if (!Signal.isWord(question) || !isAnswer) {
            throw invalid(PersonaFault.ANSWER_WRONG.message().title("question", question));
        }
    }

    private static PersonaRequest request(RequestForm form) {
        String language = text(form.language());
        if (!LANGUAGE.matcher(language).matches()) {
            throw invalid(PersonaFault.LANGUAGE_WRONG.message().title("language", language));
        }
        CampaignForm from = form.campaign();
        Campaign campaign = from == null
                ? new Campaign("", "", "", "", "")
                : new Campaign(
                        text(from.source()),
                        text(from.medium()),
                        text(from.name()),
                        text(from.term()),
                        text(from.content()));
        Device.Kind kind = named("device", text(form.device()), Device.Kind.values(), Device.Kind::attribute)
                .orElse(Device.Kind.OTHER);
        Optional<DayOfWeek> weekday = named("weekday", text(form.weekday()), DayOfWeek.values(), PersonaForm::lower);
        return new PersonaRequest(
                place(text(form.country()), text(form.region())),
                language,
                new Device(kind, text(form.browser()), text(form.os())),
                new Arrival(text(form.referrer()).toLowerCase(Locale.ROOT), campaign),
                new PersonaRequest.Moment(weekday, form.hour()),
                Boolean.TRUE.equals(form.privacyControl()));
    }

    private PersonaHistory past() {
        if (history == null) {
            return new PersonaHistory(new TreeMap<>(), Optional.empty());
        }
        SortedMap<String, Double> numbers = new TreeMap<>();
        Objects.requireNonNullElse(history.attributes(), Map.<String, Double>of())
                .forEach((path, value) -> {
                    if (value == null) {
                        throw invalid(PersonaFault.NUMBER_MISSING.message().title("attribute", path));
                    }
                    numbers.put(path, value);
                });
        return new PersonaHistory(numbers, named("stage", text(history.stage()), Stage.values(), Stage::attribute));
    }

    private SortedMap<Purpose, Boolean> choices() {
        SortedMap<Purpose, Boolean> choices = new TreeMap<>();
        Objects.requireNonNullElse(consent, Map.<String, Boolean>of()).forEach((purpose, granted) -> {
            if (granted == null) {
                throw invalid(PersonaFault.CHOICE_WRONG.message().title("purpose", purpose));
            }
            choices.put(purpose(purpose), granted);
        });
        if (choices.size() > ConsentChoices.MAX_PURPOSES) {
            throw invalid(PersonaFault.PURPOSES_TOO_MANY.message().count("limit", ConsentChoices.MAX_PURPOSES));
        }
        return choices;
    }

    private static <T> Optional<T> named(String field, String value, T[] known, Function<T, String> name) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(known)
                .filter(each -> name.apply(each).equals(value))
                .findFirst()
                .orElseThrow(() -> invalid(PersonaFault.WORD_UNKNOWN
                        .message()
                        .title("field", field)
                        .title("value", value)
                        .text("known", Arrays.stream(known).map(name).collect(Collectors.joining(", "))))));
    }

    private static Place place(String country, String region) {
        try {
            return new Place(country, region);
        } catch (IllegalArgumentException malformed) {
            throw invalid(
                    PersonaFault.PLACE_WRONG.message().title("country", country).title("region", region));
        }
    }

    private static Purpose purpose(String id) {
        try {
            return new Purpose(id);
        } catch (IllegalArgumentException malformed) {
            throw invalid(PersonaFault.PURPOSE_WRONG.message().title("purpose", id));
        }
    }

    private static InvalidValueException invalid(Message reason) {
        return new InvalidValueException(reason);
    }

    private static String lower(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Without spaces around it. */
    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.length() > Signal.MAX_TEXT) {
            throw invalid(PersonaFault.TEXT_TOO_LONG.message().count("limit", Signal.MAX_TEXT));
        }
        return text;
    }
}
