package org.openpersonalization.magnolia;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.magnolia.settings.NoticeConfiguration;
import org.openpersonalization.signal.Place;

/** The settings of how visitors are asked and what they are told, checked as {@link Settings} says. */
final class ConsentSettings {

    private static final int MAX_NAME = 200;

    private final PersonalizationModule module;

    ConsentSettings(PersonalizationModule module) {
        this.module = module;
    }

    /** Checks everything. */
    void check() {
        validity();
        coolDown();
        jurisdictions();
        controller();
        notices();
        privacyPage();
        privacyControlSince();
    }

    /** How long choices hold. */
    Duration validity() {
        return Duration.ofDays(
                Checks.between("consent/validDays", module.getConsent().getValidDays(), 1, 400));
    }

    /** How long nobody is asked again after a no. */
    Duration coolDown() {
        return Duration.ofDays(
                Checks.between("consent/coolDownDays", module.getConsent().getCoolDownDays(), 0, 400));
    }

    /** Where which regime holds. */
    Jurisdictions jurisdictions() {
        Map<String, Regime> byPlace = new TreeMap<>();
        module.getConsent()
                .getJurisdictions()
                .forEach((place, regime) -> byPlace.put(
                        place,
                        Regime.of(regime)
                                .orElseThrow(() -> Checks.wrong(
                                        "consent/jurisdictions/" + place, regime, "opt-in, opt-out or none"))));
        try {
            return new Jurisdictions(byPlace);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("consent/jurisdictions: " + wrong.getMessage(), wrong);
        }
    }

    /** Who is responsible for the processing. */
    String controller() {
        String controller = module.getConsent().getController().trim();
        Checks.require(controller.length() <= MAX_NAME, "consent/controller", controller, "at most 200 characters");
        return controller;
    }

    /** What visitors are told beside a component, and on their first page. */
    Notices notices() {
        NoticeConfiguration notices = module.getNotices();
        return new Notices(
                priceIn(notices.getPriceIn()),
                origins(notices.getOrigins()),
                notices.isModel(),
                module.getConsent().isAskOnFirstLayer(),
                Checks.local(
                        "consent/styleSheet", module.getConsent().getStyleSheet(), "/.resources/shop/css/site.css"));
    }

    private static Set<String> priceIn(Collection<String> places) {
        for (String place : places) {
            Checks.require(
                    Place.isRegion(place) || Place.isCountry(place),
                    "notices/priceIn",
                    place,
                    "countries such as US or regions such as US-NY");
        }
        return Set.copyOf(places);
    }

    private static Set<Origin> origins(Collection<String> labels) {
        return labels.stream()
                .map(label -> Origin.of(label)
                        .orElseThrow(() -> Checks.wrong("notices/origins", label, "human, ai-assisted or ai")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the privacy link leads; empty for the module's own preference centre. */
    String privacyPage() {
        return Checks.local("consent/page", module.getConsent().getPage(), "/home/privacy.html");
    }

    /** Since when the site says that it honours Global Privacy Control; empty when it does not say so. */
    Optional<LocalDate> privacyControlSince() {
        String day = module.getConsent().getPrivacyControlSince().trim();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "consent/privacyControlSince must be a day such as 2026-11-24 [consent/privacyControlSince=" + day
                            + "]",
                    malformed);
        }
    }
}
