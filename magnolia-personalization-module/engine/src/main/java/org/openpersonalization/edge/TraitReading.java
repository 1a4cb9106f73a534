package org.openpersonalization.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Clause;
import org.openpersonalization.audience.operator.ListCheck;
import org.openpersonalization.audience.operator.ScalarCheck;
import org.openpersonalization.audience.operator.ValueCheck;
import org.openpersonalization.message.Message;

/** The checks of a page's conditions by attribute, and the constants that they compare with. For one thread. */
final class TraitReading {

    private static final Pattern CONSTANT = Pattern.compile("[A-Za-z0-9._~-]{0,200}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Not equal to any constant. */
    private static final String ANOTHER = "another value";

    private final SortedMap<String, Set<ValueCheck>> checks = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> constants = new TreeMap<>();
    private final List<Message> obstacles = new ArrayList<>();

    void read(Clause clause) {
        if (clause instanceof Clause.At at) {
            read(at.path(), at.test());
        } else if (clause instanceof Clause.AllOf all) {
            all.parts().forEach(this::read);
        } else if (clause instanceof Clause.AnyOf any) {
            any.parts().forEach(this::read);
        } else if (clause instanceof Clause.Not not) {
            read(not.part());
        }
    }

    /** The first reason why these conditions cannot be evaluated outside; null for none. */
    @Nullable
    Message obstacle() {
        return obstacles.isEmpty() ? null : obstacles.get(0);
    }

    boolean reads(String path) {
        return checks.containsKey(path);
    }

    private void read(String path, ValueCheck check) {
        if (path.equals(PublicTraits.PAGE)) {
            return;
        }
        if (!PublicTraits.isKnown(path)) {
            obstacles.add(Message.of(EdgeObstacle.ATTRIBUTE).text("attribute", path));
            return;
        }
        checks.computeIfAbsent(path, key -> new LinkedHashSet<>());
        constants.computeIfAbsent(path, key -> new TreeSet<>());
        note(path, check);
    }

    private void note(String path, ValueCheck check) {
        if (check instanceof ValueCheck.Every every) {
            every.tests().forEach(each -> note(path, each));
        } else if (check instanceof ValueCheck.Not not) {
            note(path, not.test());
        } else {
            checks.get(path).add(check);
            if (!PublicTraits.values(path).isEmpty() || noteConstants(path, check)) {
                return;
            }
            obstacles.add(Message.of(EdgeObstacle.OPERATOR).text("attribute", path));
        }
    }

    /** Whether a check compares with constants alone. */
    private boolean noteConstants(String path, ValueCheck check) {
        if (check instanceof ScalarCheck.Presence || check instanceof ValueCheck.Never) {
            return true;
        }
        if (check instanceof ScalarCheck.Text text) {
            return constant(path, text.expected());
        }
        if (check instanceof ScalarCheck.Same same) {
            return same.expected() == null || constant(path, same.expected());
        }
        if (check instanceof ListCheck.OneOf list) {
            return !list.fold() && list.keys().stream().allMatch(key -> constant(path, key));
        }
        return path.equals(PublicTraits.DATE)
                && check instanceof ScalarCheck.Ordered ordered
                && ordered.comparesTexts()
                && constant(path, ordered.text());
    }

    private boolean constant(String path, @Nullable Object constant) {
        Pattern form = path.equals(PublicTraits.DATE) ? DATE : CONSTANT;
        boolean isConstant =
                constant instanceof String text && form.matcher(text).matches();
        if (isConstant) {
            constants.get(path).add((String) constant);
        }
        return isConstant;
    }

    /** The traits that caches evaluate, in classes. */
    List<TraitClasses> classes() {
        return checks.keySet().stream()
                .filter(path -> !PublicTraits.isTime(path))
                .map(this::classes)
                .filter(trait -> trait.count() > 1)
                .toList();
    }

    private TraitClasses classes(String path) {
        List<Object> known = PublicTraits.values(path);
        Object rest = known.isEmpty() ? ANOTHER : known.get(known.size() - 1);
        Map<String, SortedSet<String>> byAnswers = new LinkedHashMap<>();
        byAnswers.put(answers(path, rest), new TreeSet<>());
        candidates(path)
                .forEach(value -> byAnswers
                        .computeIfAbsent(answers(path, value.isEmpty() ? null : value), key -> new TreeSet<>())
                        .add(value));
        return new TraitClasses(path, byAnswers.values().stream().skip(1).toList());
    }

    /** A value of a class; empty for an absent one. */
    Optional<Object> representative(TraitClasses trait, int number) {
        List<Object> known = PublicTraits.values(trait.path());
        Object rest = known.isEmpty() ? ANOTHER : known.get(known.size() - 1);
        String named = number == 0 ? "" : trait.named().get(number - 1).last();
        return number == 0 ? Optional.of(rest) : Optional.<Object>of(named).filter(value -> !value.equals(""));
    }

    private List<String> candidates(String path) {
        List<Object> known = PublicTraits.values(path);
        if (!known.isEmpty()) {
            return known.stream().map(Object::toString).toList();
        }
        SortedSet<String> named = new TreeSet<>(constants.get(path));
        named.add("");
        return List.copyOf(named);
    }

    private String answers(String path, @Nullable Object value) {
        StringBuilder answers = new StringBuilder();
        checks.get(path).forEach(check -> answers.append(check.accepts(value) ? '1' : '0'));
        return answers.toString();
    }

    /** A value of each class in which conditions on a time may answer in another way; empty when none reads it. */
    List<Object> times(String path) {
        if (!checks.containsKey(path)) {
            return List.of();
        }
        List<Object> known = PublicTraits.values(path);
        if (!known.isEmpty()) {
            return known;
        }
        List<Object> dates = new ArrayList<>(List.of("0000"));
        constants.get(path).forEach(date -> dates.addAll(List.of(date, date + "!")));
        return dates;
    }
}
