package org.openpersonalization.magnolia.settings.consent;

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
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
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

    private final ConsentConfiguration consent;
    private final NoticeConfiguration notices;
    private final SettingValues values;

    public ConsentSettings(ConsentConfiguration consent, NoticeConfiguration notices, SettingValues values) {
        this.consent = consent;
        this.notices = notices;
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
        return days("consent/validDays", consent.getValidDays(), 1);
    }

    /** Time after a no without a banner. */
    public Duration coolDown() {
        return days("consent/coolDownDays", consent.getCoolDownDays(), 0);
    }

    private Duration days(String path, String text, int least) {
        return Duration.ofDays(values.number(path, text, USUAL_DAYS, least, MOST_DAYS));
    }

    /** Where which regime holds; a place whose entry is wrong is opt-in. */
    public Jurisdictions jurisdictions() {
        Map<String, Regime> byPlace = new TreeMap<>();
        consent.getJurisdictions()
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
        return values.value("consent/controller", consent.getController(), "", NAME);
    }

    /** Notices for visitors beside a component, and on their first page. */
    public Notices notices() {
        NoticeConfiguration usual = new NoticeConfiguration();
        return new Notices(
                Set.copyOf(values.list("notices/priceIn", notices.getPriceIn(), usual.getPriceIn(), PLACE)),
                Set.copyOf(values.list("notices/origins", notices.getOrigins(), usual.getOrigins(), ORIGIN)),
                values.flag("notices/model", notices.getModel(), true),
                values.flag("consent/askOnFirstLayer", consent.getAskOnFirstLayer(), true),
                path("consent/styleSheet", consent.getStyleSheet(), "/.resources/shop/css/site.css"));
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
        return path("consent/page", consent.getPage(), "/home/privacy.html");
    }

    /** Since when the site says that it honours Global Privacy Control; empty when it does not say so. */
    public Optional<LocalDate> privacyControlSince() {
        return values.value("consent/privacyControlSince", consent.getPrivacyControlSince(), Optional.empty(), DAY);
    }
}
