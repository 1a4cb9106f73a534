package org.openpersonalization.magnolia.settings.experiment;

import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.openpersonalization.decide.Slices;
import org.openpersonalization.experiment.draft.ExperimentRules;
import org.openpersonalization.magnolia.settings.read.SettingFormat;
import org.openpersonalization.magnolia.settings.read.SettingValues;
import org.openpersonalization.web.setting.SettingCode;

/** The settings of experiments and of the shares for comparison, read as {@link SettingValues} says. */
public final class ExperimentSettings {

    private static final SettingFormat<String> CURRENCY = SettingFormat.of(
            SettingCode.CURRENCY_CODE, text -> Currency.getInstance(text).getCurrencyCode());
    private static final int MOST_WEEKS = 52;
    private static final int USUAL_WEEKS = 26;
    private static final int MOST_MINUTES = 1_440;
    private static final int PERCENT = 100;

    private final ExperimentConfiguration configuration;
    private final SliceConfiguration slices;
    private final SettingValues values;

    public ExperimentSettings(ExperimentConfiguration configuration, SliceConfiguration slices, SettingValues values) {
        this.configuration = configuration;
        this.slices = slices;
        this.values = values;
    }

    /** Reads everything. */
    public void check() {
        slices();
        rules();
        isEditedHere(false);
        trainingPause();
        decisionLog();
    }

    /** The site's rules for experiments. */
    public ExperimentRules rules() {
        return new ExperimentRules(
                values.number("experiments/longestWeeks", configuration.getLongestWeeks(), USUAL_WEEKS, 1, MOST_WEEKS),
                values.flag("experiments/readinessBlocks", configuration.getReadinessBlocks(), false),
                values.value("experiments/currency", configuration.getCurrency(), "", CURRENCY));
    }

    /** The shares of visitors with default content for comparison. */
    public Slices slices() {
        return new Slices(
                share("slices/holdoutPercent", slices.getHoldoutPercent(), 5),
                share("slices/controlPercent", slices.getControlPercent(), 10));
    }

    /** The pause between two trainings of the models. */
    public Duration trainingPause() {
        return Duration.ofMinutes(
                values.number("experiments/trainingMinutes", configuration.getTrainingMinutes(), 5, 1, MOST_MINUTES));
    }

    /** How long the choices of models are kept. */
    public Duration decisionLog() {
        return Duration.ofDays(values.positive("experiments/decisionLogDays", configuration.getDecisionLogDays(), 90));
    }

    private double share(String path, String text, int usual) {
        return (double) values.number(path, text, usual, 0, PERCENT) / PERCENT;
    }

    /**
     * Whether experiments are edited on this instance.
     *
     * @param usual the value of an empty setting
     */
    public boolean isEditedHere(boolean usual) {
        SettingFormat<Optional<Boolean>> format = SettingFormat.of(
                SettingCode.TRUE_FALSE_OR_EMPTY,
                text -> Optional.of(SettingFormat.flag().read().apply(text)));
        return values.value("experiments/editedHere", configuration.getEditedHere(), Optional.empty(), format)
                .orElse(usual);
    }
}
