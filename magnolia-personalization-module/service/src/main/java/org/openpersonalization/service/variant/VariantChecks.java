package org.openpersonalization.service.variant;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.openpersonalization.definition.Variant;
import org.openpersonalization.message.Message;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.RefusalCode;

/** Checks variants before they are saved. Variants that a change leaves as they are may have faults of earlier times. */
final class VariantChecks {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TEXT = 20_000;

    private final EditedComponent component;
    private final Set<String> audiences;

    VariantChecks(EditedComponent component, Set<String> audiences) {
        this.component = component;
        this.audiences = audiences;
    }

    void require(VariantSet next) {
        if (next.variants().size() > MOST) {
            throw new Invalid(RefusalCode.VARIANTS_TOO_MANY.message().count("limit", MOST));
        }
        Set<String> names = new HashSet<>();
        for (VariantSet.Stored each : next.variants()) {
            VariantForm form = each.content().form();
            if (!names.add(form.name())) {
                throw refused(RefusalCode.VARIANT_NAME_TAKEN, form);
            }
            if (!component.variants().find(each.id()).equals(Optional.of(each.content()))) {
                require(form);
            }
        }
    }

    private void require(VariantForm form) {
        requireName(form);
        requireTargeting(form);
        form.fields().forEach((field, texts) -> requireTexts(form, field, texts));
    }

    private static void requireName(VariantForm form) {
        String name = form.name();
        boolean isUsable = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && !name.equals(Variant.DEFAULT_NAME);
        if (!isUsable) {
            throw refused(RefusalCode.VARIANT_NAME, form);
        }
    }

    private void requireTargeting(VariantForm form) {
        VariantForm.Targeting targeting = form.targeting();
        Instant from = targeting.from();
        Instant until = targeting.until();
        if (from != null && until != null && !from.isBefore(until)) {
            throw refused(RefusalCode.VARIANT_DATES, form);
        }
        if (!targeting.audience().isEmpty() && !audiences.contains(targeting.audience())) {
            throw new Invalid(message(RefusalCode.VARIANT_AUDIENCE, form).text("audience", targeting.audience()));
        }
    }

    private void requireTexts(VariantForm form, String field, SortedMap<String, String> texts) {
        if (!component.original().fields().contains(field)) {
            throw new Invalid(message(RefusalCode.VARIANT_FIELD, form).text("field", field));
        }
        texts.forEach((language, text) -> {
            if (!component.original().languages().contains(language)) {
                throw new Invalid(message(RefusalCode.VARIANT_LANGUAGE, form).text("language", language));
            }
            if (text.length() > LONGEST_TEXT) {
                throw new Invalid(message(RefusalCode.VARIANT_TEXT_TOO_LONG, form)
                        .text("field", field)
                        .count("limit", LONGEST_TEXT));
            }
        });
    }

    private static Invalid refused(RefusalCode code, VariantForm form) {
        return new Invalid(message(code, form));
    }

    private static Message message(RefusalCode code, VariantForm form) {
        return code.message().text("variant", form.name());
    }
}
