package org.openpersonalization.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpersonalization.message.Message;
import org.openpersonalization.message.MessageField.Kind;
import org.openpersonalization.report.reading.ReportCode;
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
     * One item of the readiness checklist.
     *
     * @param code the item; one of {@link #CODES}
     * @param isThere whether the item is present
     * @param blocks whether the site blocks going live without it; otherwise it is a warning
     * @param text the state, or the missing part and its remedy
     */
    public record Item(String code, boolean isThere, boolean blocks, Message text) {}

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
     * A rule or experiment that personalizes, or did.
     *
     * @param segment an audience's title; empty for all visitors
     * @param channel the channel, such as {@code web}
     * @param element a component's title
     */
    public record Trial(String segment, String channel, String element, Stage stage) {}

    public Readiness {
        items = List.copyOf(items);
    }

    /**
     * The checklist.
     *
     * @param signals signals of each kind in the last seven days
     * @param trials current and former rules and experiments
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

    /** Declared answers are no behaviour. */
    private static Item signals(Map<SignalKind, Long> signals, Set<String> blocking) {
        List<String> arriving = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            if (kind != SignalKind.DECLARED_PREFERENCE && signals.getOrDefault(kind, 0L) > 0) {
                arriving.add(kind.label());
            }
        }
        boolean isThere = arriving.size() >= LEAST_KINDS;
        Message message = isThere
                ? Message.of(ReportCode.READY_SIGNALS)
                : Message.of(ReportCode.MISSING_SIGNALS).count("least", LEAST_KINDS);
        return item(
                "signals",
                isThere,
                blocking,
                message.count("kinds", arriving.size()).names("arriving", Kind.SIGNAL, arriving));
    }

    /** One may be tried at a time: whatever else is live must have been proven. */
    private static Item proven(
            String code, List<Trial> trials, Function<Trial, String> dimension, Set<String> blocking) {
        Set<String> proven = values(trials, dimension, Stage.PROVEN);
        Set<String> unproven = new LinkedHashSet<>(values(trials, dimension, Stage.LIVE));
        unproven.removeAll(proven);
        boolean isThere = unproven.size() <= 1;
        ReportCode id = ReportCode.valueOf((isThere ? "READY_" : "MISSING_") + code.toUpperCase(Locale.ROOT));
        Message message = Message.of(id).names("unproven", Kind.TITLE, List.copyOf(unproven));
        return item(
                code,
                isThere,
                blocking,
                isThere
                        ? message.names("proven", Kind.TITLE, List.copyOf(proven))
                                .form("trials", trials(proven, unproven))
                        : message);
    }

    private static String trials(Set<String> proven, Set<String> unproven) {
        if (unproven.isEmpty()) {
            return proven.isEmpty() ? "none" : "proven";
        }
        return proven.isEmpty() ? "unproven" : "both";
    }

    private static Set<String> values(List<Trial> trials, Function<Trial, String> dimension, Stage stage) {
        return trials.stream()
                .filter(each -> each.stage() == stage)
                .map(dimension)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Item item(String code, boolean isThere, Set<String> blocking, Message text) {
        return new Item(code, isThere, blocking.contains(code), text);
    }
}
