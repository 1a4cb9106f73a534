package org.openpersonalization.magnolia.settings.read;

import java.util.Currency;
import java.util.Optional;
import org.openpersonalization.magnolia.settings.ExperimentConfiguration;
import org.openpersonalization.web.setting.SettingCode;

/** How experiments are led, checked. */
public final class ExperimentSettings {

    private static final SettingFormat<String> CURRENCY = SettingFormat.of(
            SettingCode.CURRENCY_CODE, text -> Currency.getInstance(text).getCurrencyCode());
    private static final int MOST_WEEKS = 52;

    private static final int USUAL_WEEKS = 26;

    private final ExperimentConfiguration configuration;
    private final SettingValues values;
    private final boolean isOwnFile;

    public ExperimentSettings(ExperimentConfiguration configuration, SettingValues values, boolean isOwnFile) {
        this.configuration = configuration;
        this.values = values;
        this.isOwnFile = isOwnFile;
    }

    public void check() {
        longestWeeks();
        readinessBlocks();
        currency();
        isEditedHere(false);
    }

    /** How long experiments may run. */
    public int longestWeeks() {
        return values.number("experiments/longestWeeks", configuration.getLongestWeeks(), USUAL_WEEKS, 1, MOST_WEEKS);
    }

    /** Whether nothing is started while the site is not ready. */
    public boolean readinessBlocks() {
        return values.flag("experiments/readinessBlocks", configuration.getReadinessBlocks(), false);
    }

    /** The currency of the values that goals count, by ISO 4217; empty when the site names none. */
    public String currency() {
        return values.value("experiments/currency", configuration.getCurrency(), "", CURRENCY);
    }

    /**
     * Whether experiments are edited on this instance. Unless the setting says so: on an author instance, and where the database
     * is this instance's own file, since there is no other one then.
     */
    public boolean isEditedHere(boolean isAuthor) {
        SettingFormat<Optional<Boolean>> format = SettingFormat.of(
                SettingCode.TRUE_FALSE_OR_EMPTY,
                text -> Optional.of(SettingFormat.flag().read().apply(text)));
        return values.value("experiments/editedHere", configuration.getEditedHere(), Optional.empty(), format)
                .orElse(isAuthor || isOwnFile);
    }
}
