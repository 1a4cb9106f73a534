package org.openpersonalization.persona;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openpersonalization.consent.Choice;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.consent.Purpose;
import org.openpersonalization.digest.Sha256;
import org.openpersonalization.profile.FoldSettings;
import org.openpersonalization.profile.Profile;
import org.openpersonalization.profile.StageRules;
import org.openpersonalization.profile.VisitorKey;

/**
 * A described visitor. Its state is that of a real visitor: the ladder decides for both alike.
 *
 * @param request the request that the visitor sends
 * @param history the visitor's signals, as the attributes that they add up to
 * @param answers declared answers by question
 * @param choices yes or no by purpose; a purpose without a choice follows the law of the place. A yes was given without Global
 *     Privacy Control, so the signal counts as a no where the purpose honours it
 * @param draw the chance of the persona: its slices and experiments follow from this text. A visitor's pseudonym of 32 hexadecimal
 *     digits draws as that visitor does
 */
public record Persona(
        PersonaRequest request,
        PersonaHistory history,
        SortedMap<String, List<String>> answers,
        SortedMap<Purpose, Boolean> choices,
        String draw) {

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");
    private static final int KEY_BYTES = 16;

    public Persona {
        SortedMap<String, List<String>> copied = new TreeMap<>();
        answers.forEach((question, values) -> copied.put(question, List.copyOf(values)));
        answers = Collections.unmodifiableSortedMap(copied);
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /** The same visitor after other choices. */
    public Persona choosing(SortedMap<Purpose, Boolean> others) {
        return new Persona(request, history, answers, others, draw);
    }

    /**
     * The profile of the visitor at a moment.
     *
     * @throws IllegalArgumentException when no visitor can have these attributes together
     */
    public Profile profile(Instant now, FoldSettings fold, StageRules stages) {
        Profile observed = history.profile(now, fold, stages);
        return new Profile(observed.sequence(), observed.visits(), observed.counters(), observed.interests(), answers);
    }

    /** The choices of the visitor, made at a moment. */
    public ConsentChoices consent(Instant now) {
        SortedMap<Purpose, Choice> made = new TreeMap<>();
        choices.forEach((purpose, granted) -> made.put(purpose, new Choice(granted, now, false, Integer.MAX_VALUE)));
        return new ConsentChoices(made);
    }

    /** The pseudonym from which slices and experiments are drawn. */
    public VisitorKey key() {
        return VisitorKey.of(
                PSEUDONYM.matcher(draw).matches()
                        ? HexFormat.of().parseHex(draw)
                        : Arrays.copyOf(Sha256.of("persona\n" + draw), KEY_BYTES));
    }
}
