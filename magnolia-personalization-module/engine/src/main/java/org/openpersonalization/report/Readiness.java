package org.openpersonalization.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpersonalization.report.reading.CodedText;
import org.openpersonalization.report.reading.CodedTextBuilder;
import org.openpersonalization.signal.SignalKind;

/**
 * Whether a site is ready for more: start small. Behavioural rules wait until enough kinds of behaviour arrive, and a
 * second segment, channel or element waits until the first one is proven.
 */
public record Readiness(List<Item> items) {

    /** So many kinds of behavioural signals arrive before a behavioural rule goes live. */
    public static final int LEAST_KINDS = 5;

    /** The codes of the items, by which a site says which of them block. */
    public static final List<String> CODES = List.of("signals", "segment", "channel", "element");

    /**
     * One thing to have.
     *
     * @param code which; one of {@link #CODES}
     * @param isThere whether it is there
     * @param blocks whether the site wants nothing more to go live without it; else it is a warning
     * @param text what is there, or missing and what to do
     */
    public record Item(String code, boolean isThere, boolean blocks, CodedText text) {}

    /** How far something came that personalizes. */
    public enum Stage {
        /** Is shown now, and not yet proven. */
        LIVE,
        /** An experiment found it better than the control. */
        PROVEN,
        /** Is over, and proved nothing. */
        OVER
    }

    /**
     * Something that personalizes, or did.
     *
     * @param segment for whom: an audience's title; empty for everybody
     * @param channel where, such as {@code web}
     * @param element what: a component's title
     */
    public record Trial(String segment, String channel, String element, Stage stage) {}

    public Readiness {
        items = List.copyOf(items);
    }

    /**
     * The list.
     *
     * @param signals how many of each kind arrived in the last seven days
     * @param trials what personalizes, or did
     * @param blocking the codes of those items that block
     */
    public static Readiness of(Map<SignalKind, Long> signals, List<Trial> trials, Set<String> blocking) {
        return new Readiness(List.of(
                signals(signals, blocking),
                proven("segment", trials, Trial::segment, blocking),
                proven("channel", trials, Trial::channel, blocking),
                proven("element", trials, Trial::element, blocking)));
    }

    /** Whether everything is there. */
    public boolean isReady() {
        return items.stream().allMatch(Item::isThere);
    }

    /** Whether something is missing that blocks. */
    public boolean isBlocked() {
        return items.stream().anyMatch(item -> item.blocks() && !item.isThere());
    }

    /** What visitors say is no behaviour. */
    private static Item signals(Map<SignalKind, Long> signals, Set<String> blocking) {
        List<String> arriving = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            if (kind != SignalKind.DECLARED_PREFERENCE && signals.getOrDefault(kind, 0L) > 0) {
                arriving.add(kind.label());
            }
        }
        boolean isThere = arriving.size() >= LEAST_KINDS;
        CodedTextBuilder words = CodedTextBuilder.of(isThere ? "ready-signals" : "missing-signals")
                .count("kinds", arriving.size())
                .count("least", LEAST_KINDS)
                .names("arriving", arriving);
        return item(
                "signals",
                isThere,
                blocking,
                isThere
                        ? words.say("{kinds} kinds of behavioural signals arrive: {arriving}.")
                        : words.say(
                                "Only {kinds} kinds of behavioural signals arrived in the last seven days: {arriving}."
                                        + " Rules on behaviour need {least}: add the tracker to more pages first."));
    }

    /** One may be tried at a time: whatever else is live must have been proven. */
    private static Item proven(
            String code, List<Trial> trials, Function<Trial, String> dimension, Set<String> blocking) {
        Set<String> proven = values(trials, dimension, Stage.PROVEN);
        Set<String> unproven = new LinkedHashSet<>(values(trials, dimension, Stage.LIVE));
        unproven.removeAll(proven);
        boolean isThere = unproven.size() <= 1;
        CodedTextBuilder words = CodedTextBuilder.of((isThere ? "ready-" : "missing-") + code)
                .names("proven", List.copyOf(proven))
                .names("unproven", List.copyOf(unproven));
        return item(
                code,
                isThere,
                blocking,
                isThere
                        ? words.say("Not more than one " + code + " is tried at a time; proven: {proven}.")
                        : words.say(
                                "More than one " + code + " is tried before it is proven: {unproven}. Prove one by an"
                                        + " experiment before the next."));
    }

    private static Set<String> values(List<Trial> trials, Function<Trial, String> dimension, Stage stage) {
        return trials.stream()
                .filter(each -> each.stage() == stage)
                .map(dimension)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Item item(String code, boolean isThere, Set<String> blocking, CodedText text) {
        return new Item(code, isThere, blocking.contains(code), text);
    }
}
