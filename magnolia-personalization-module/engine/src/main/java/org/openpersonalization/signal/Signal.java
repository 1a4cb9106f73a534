package org.openpersonalization.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openpersonalization.consent.Purpose;

/**
 * One thing that a visitor did or said. Every kind checks itself: what cannot be true is refused with an
 * {@link IllegalArgumentException} that says what is wrong. Session ends and bounces are derived from these, never sent.
 */
public sealed interface Signal {

    /** The longest name, page or other short text. */
    int MAX_TEXT = 200;
    /** The most entries of a list or map. */
    int MAX_ENTRIES = 20;

    /** Whether a text can name a group, topic, event or answer: 1 to 100 letters, digits, and {@code . _ : / -} inside. */
    static boolean isWord(String text) {
        return Checks.isWord(text);
    }

    Occurrence at();

    /** The kind, for counters and storage. */
    SignalKind kind();

    /** The purpose under which it is kept: it may not be stored without, and goes when it is withdrawn. */
    default Purpose purpose() {
        return Purpose.BEHAVIORAL;
    }

    /** Further names that the signal counts under besides its kind, such as content groups of a page. */
    default List<String> groups() {
        return List.of();
    }

    /** Its own fields besides {@link #at()}, by the names and in the order of storage; absent ones are left out. */
    Map<String, Object> fields();

    /** Topics of interest that the signal shows. */
    default List<String> topics() {
        return List.of();
    }

    /** The answer that the signal declares, which replaces the former one; empty for an observation, which adds up. */
    default Optional<DeclaredPreference> answer() {
        return Optional.empty();
    }

    /** A page was looked at. */
    record PageView(Occurrence at, String page, List<String> groups, List<String> topics) implements Signal {
        public PageView {
            Checks.text("page", page);
            groups = Checks.words("groups", groups);
            topics = Checks.words("topics", topics);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new PageView(at, values.text("page"), values.list("groups"), values.list("topics"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("page", page, "groups", groups, "topics", topics);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.PAGE_VIEW;
        }
    }

    /** A link or button inside a component was used. */
    record ComponentClick(Occurrence at, String page, String component, String target) implements Signal {
        public ComponentClick {
            Checks.text("page", page);
            Checks.text("component", component);
            Checks.optionalText("target", target);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new ComponentClick(at, values.text("page"), values.text("component"), values.optionalText("target"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("page", page, "component", component, "target", target);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.COMPONENT_CLICK;
        }
    }

    /**
     * A page was scrolled.
     *
     * @param percent the deepest point that was seen, 1 to 100
     */
    record ScrollDepth(Occurrence at, String page, int percent) implements Signal {
        public ScrollDepth {
            Checks.text("page", page);
            Checks.range("percent", percent, 1, 100);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new ScrollDepth(at, values.text("page"), values.whole("percent"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("page", page, "percent", percent);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.SCROLL_DEPTH;
        }
    }

    /**
     * A page was in view.
     *
     * @param seconds how long it was visible, 1 to 86 400
     */
    record VisibleTime(Occurrence at, String page, int seconds) implements Signal {
        private static final int DAY = 86_400;

        public VisibleTime {
            Checks.text("page", page);
            Checks.range("seconds", seconds, 1, DAY);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new VisibleTime(at, values.text("page"), values.whole("seconds"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("page", page, "seconds", seconds);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.VISIBLE_TIME;
        }
    }

    /** Content was read or watched to the point that the site calls consumed. */
    record ContentConsumed(Occurrence at, String page, List<String> topics) implements Signal {
        public ContentConsumed {
            Checks.text("page", page);
            topics = Checks.words("topics", topics);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new ContentConsumed(at, values.text("page"), values.list("topics"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("page", page, "topics", topics);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.CONTENT_CONSUMED;
        }
    }

    /** A product was looked at. */
    record ProductView(Occurrence at, String product, List<String> topics) implements Signal {
        public ProductView {
            Checks.text("product", product);
            topics = Checks.words("topics", topics);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new ProductView(at, values.text("product"), values.list("topics"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("product", product, "topics", topics);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.PRODUCT_VIEW;
        }
    }

    /** Something was searched for. */
    record Search(Occurrence at, String query) implements Signal {
        public Search {
            Checks.text("query", query);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new Search(at, values.text("query"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("query", query);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.SEARCH;
        }
    }

    /** A form was sent; what was written into it is not kept. */
    record FormSubmit(Occurrence at, String form) implements Signal {
        public FormSubmit {
            Checks.text("form", form);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new FormSubmit(at, values.text("form"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("form", form);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.FORM_SUBMIT;
        }

        @Override
        public List<String> groups() {
            return List.of(form);
        }
    }

    /** The visitor said something about themselves; the newest answer to a question counts. */
    record DeclaredPreference(Occurrence at, String name, List<String> values) implements Signal {
        public DeclaredPreference {
            Checks.word("name", name);
            values = Checks.words("values", values);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new DeclaredPreference(at, values.text("name"), values.list("values"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("name", name, "values", values);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.DECLARED_PREFERENCE;
        }

        @Override
        public Purpose purpose() {
            return Purpose.PREFERENCES;
        }

        @Override
        public Optional<DeclaredPreference> answer() {
            return Optional.of(this);
        }
    }

    /**
     * A goal of the site was reached.
     *
     * @param value its value in the site's currency, not negative; empty without a value
     */
    record Conversion(Occurrence at, String name, OptionalDouble value) implements Signal {
        public Conversion {
            Checks.word("name", name);
            if (value.isPresent()) {
                Checks.amount("value", value.getAsDouble());
            }
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new Conversion(at, values.text("name"), values.number("value"));
        }

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("name", name));
            value.ifPresent(worth -> fields.put("value", worth));
            return fields;
        }

        @Override
        public SignalKind kind() {
            return SignalKind.CONVERSION;
        }

        @Override
        public List<String> groups() {
            return List.of(name);
        }
    }

    /** Something that only this site knows. */
    record NamedEvent(Occurrence at, String name, Map<String, String> properties) implements Signal {
        public NamedEvent {
            Checks.word("name", name);
            properties = Checks.properties("properties", properties);
        }

        static Signal read(Occurrence at, SignalValues values) {
            return new NamedEvent(at, values.text("name"), values.texts("properties"));
        }

        @Override
        public Map<String, Object> fields() {
            return Checks.ordered("name", name, "properties", properties);
        }

        @Override
        public SignalKind kind() {
            return SignalKind.NAMED_EVENT;
        }

        @Override
        public List<String> groups() {
            return List.of(name);
        }
    }
}
