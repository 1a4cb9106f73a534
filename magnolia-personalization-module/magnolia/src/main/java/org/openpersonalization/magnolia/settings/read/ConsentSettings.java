package org.openpersonalization.magnolia.settings.read;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openpersonalization.consent.Jurisdictions;
import org.openpersonalization.consent.Regime;
import org.openpersonalization.definition.Origin;
import org.openpersonalization.magnolia.Notices;
import org.openpersonalization.magnolia.PersonalizationModule;
import org.openpersonalization.magnolia.settings.NoticeConfiguration;
import org.openpersonalization.message.Message;
import org.openpersonalization.signal.Place;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of how visitors are asked and what they are told, read as {@link SettingValues} says. */
public final class ConsentSettings {

    private static final int MAX_NAME = 200;

    private static final int MOST_DAYS = 400;
    private static final int USUAL_DAYS = 180;
    private static final SettingFormat<String> NAME = SettingFormat.matching(
            Pattern.compile("(?s).{0," + MAX_NAME + "}"),
            Message.of(SettingCode.AT_MOST_CHARACTERS).text("most", MAX_NAME));
    private static final SettingFormat<String> PLACE =
            SettingFormat.of(SettingCode.COUNTRY_OR_REGION, ConsentSettings::requirePlace);
    private static final SettingFormat<Origin> ORIGIN =
            SettingFormat.of(SettingCode.ORIGIN, label -> Origin.of(label).orElseThrow());
    private static final SettingFormat<Optional<LocalDate>> DAY =
            SettingFormat.of(SettingCode.DAY, text -> Optional.of(LocalDate.parse(text)));

    private final PersonalizationModule module;
    private final SettingValues values;

    public ConsentSettings(PersonalizationModule module, SettingValues values) {
        this.module = module;
        this.values = values;
    }

    /** Reads everything. */
    public void check() {
        validity();
        coolDown();
        jurisdictions();
        controller();
        notices();
        privacyPage();
        privacyControlSince();
    }

    /** How long choices hold. */
    public Duration validity() {
        return days("consent/validDays", module.getConsent().getValidDays(), 1);
    }

    /** Time after a no without a banner. */
    public Duration coolDown() {
        return days("consent/coolDownDays", module.getConsent().getCoolDownDays(), 0);
    }

    private Duration days(String path, String text, int least) {
        return Duration.ofDays(values.number(path, text, USUAL_DAYS, least, MOST_DAYS));
    }

    /** Where which regime holds; a place whose entry is wrong is opt-in. */
    public Jurisdictions jurisdictions() {
        Map<String, Regime> byPlace = new TreeMap<>();
        module.getConsent()
                .getJurisdictions()
                .forEach((place, regime) -> values.entry("consent/jurisdictions/" + place, regime, regimeOf(place))
                        .ifPresent(read -> byPlace.put(place, read)));
        return new Jurisdictions(byPlace);
    }

    private static SettingFormat<Regime> regimeOf(String place) {
        return isPlace(place)
                ? SettingFormat.of(SettingCode.REGIME, text -> Regime.of(text).orElseThrow())
                : SettingFormat.of(SettingCode.NAMED_BY_PLACE, text -> {
                    throw new IllegalArgumentException("There is no such place");
                });
    }

    /** The controller of the processing. */
    public String controller() {
        return values.value("consent/controller", module.getConsent().getController(), "", NAME);
    }

    /** Notices for visitors beside a component, and on their first page. */
    public Notices notices() {
        NoticeConfiguration notices = module.getNotices();
        return new Notices(
                Set.copyOf(values.list("notices/priceIn", notices.getPriceIn(), PLACE)),
                Set.copyOf(values.list("notices/origins", notices.getOrigins(), ORIGIN)),
                values.flag("notices/model", notices.getModel(), true),
                values.flag("consent/askOnFirstLayer", module.getConsent().getAskOnFirstLayer(), true),
                path("consent/styleSheet", module.getConsent().getStyleSheet(), "/.resources/shop/css/site.css"));
    }

    private String path(String path, String text, String example) {
        return values.value(path, text, "", SettingFormat.localPath(example));
    }

    private static boolean isPlace(String place) {
        return Place.isRegion(place) || Place.isCountry(place);
    }

    private static String requirePlace(String place) {
        SettingFormat.require(isPlace(place));
        return place;
    }

    /** Where the privacy link leads; empty for the module's own preference centre. */
    public String privacyPage() {
        return path("consent/page", module.getConsent().getPage(), "/home/privacy.html");
    }

    /** Since when the site says that it honours Global Privacy Control; empty when it does not say so. */
    public Optional<LocalDate> privacyControlSince() {
        return values.value(
                "consent/privacyControlSince", module.getConsent().getPrivacyControlSince(), Optional.empty(), DAY);
    }
}
