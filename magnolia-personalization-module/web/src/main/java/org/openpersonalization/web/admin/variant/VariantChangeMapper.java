package org.openpersonalization.web.admin.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpersonalization.service.privacy.audit.ChangeAudit;
import org.openpersonalization.service.variant.VariantChange;
import org.openpersonalization.service.variant.VariantContent;
import org.openpersonalization.service.variant.VariantForm;
import org.openpersonalization.service.variant.VariantService;
import org.openpersonalization.web.admin.variant.VariantChangeView.ChangedVariant;
import org.openpersonalization.web.admin.variant.VariantChangeView.Kind;
import org.openpersonalization.web.admin.variant.VariantChangeView.ReplacedText;

/** Shows noted changes of variants value by value. */
final class VariantChangeMapper {

    private static final String UNDONE = "undone";

    private VariantChangeMapper() {}

    /** The language and the field of a text; the language comes first, so that values without one stand before the texts. */
    private record Place(String language, String field) implements Comparable<Place> {

        static Place of(String field) {
            return new Place("", field);
        }

        @Override
        public int compareTo(Place other) {
            int byLanguage = language.compareTo(other.language);
            return byLanguage == 0 ? field.compareTo(other.field) : byLanguage;
        }
    }

    static VariantChangeView view(ChangeAudit.Noted<VariantChange> noted) {
        VariantChange change = noted.value();
        return new VariantChangeView(
                noted.time(),
                noted.actor(),
                noted.verb().equals(UNDONE),
                noted.verb().equals(VariantService.FOUND),
                changed(change),
                isReordered(change));
    }

    static List<ChangedVariant> changed(VariantChange change) {
        SortedSet<String> ids = new TreeSet<>(change.before().variants().keySet());
        ids.addAll(change.after().variants().keySet());
        return ids.stream()
                .map(id -> changed(
                        Optional.ofNullable(change.before().variants().get(id)),
                        Optional.ofNullable(change.after().variants().get(id))))
                .toList();
    }

    private static ChangedVariant changed(Optional<VariantContent> before, Optional<VariantContent> after) {
        String name =
                after.or(() -> before).map(content -> content.form().name()).orElse("");
        Kind kind = after.isEmpty() ? Kind.REMOVED : before.isEmpty() ? Kind.CREATED : Kind.CHANGED;
        return new ChangedVariant(name, kind, replaced(values(before), values(after)));
    }

    private static SortedMap<Place, String> values(Optional<VariantContent> content) {
        SortedMap<Place, String> values = new TreeMap<>();
        content.map(VariantContent::form).ifPresent(form -> {
            VariantForm.Targeting targeting = form.targeting();
            values.put(Place.of("name"), form.name());
            values.put(Place.of("audience"), targeting.audience());
            values.put(Place.of("origin"), form.origin().label());
            values.put(Place.of("from"), Objects.toString(targeting.from(), ""));
            values.put(Place.of("until"), Objects.toString(targeting.until(), ""));
            form.fields()
                    .forEach((field, texts) ->
                            texts.forEach((language, text) -> values.put(new Place(language, field), text)));
        });
        return values;
    }

    private static List<ReplacedText> replaced(SortedMap<Place, String> before, SortedMap<Place, String> after) {
        SortedSet<Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        List<ReplacedText> replaced = new ArrayList<>();
        for (Place place : places) {
            String old = before.getOrDefault(place, "");
            String now = after.getOrDefault(place, "");
            if (!old.equals(now)) {
                replaced.add(new ReplacedText(place.field(), place.language(), old, now));
            }
        }
        return replaced;
    }

    /** Only of variants that were there before and after; a new or removed one does not move the others. */
    static boolean isReordered(VariantChange change) {
        List<String> before = new ArrayList<>(change.before().order());
        List<String> after = new ArrayList<>(change.after().order());
        before.retainAll(change.after().order());
        after.retainAll(change.before().order());
        return !before.equals(after);
    }
}
