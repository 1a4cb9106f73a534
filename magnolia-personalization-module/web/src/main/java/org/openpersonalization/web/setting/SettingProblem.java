package org.openpersonalization.web.setting;

/**
 * A setting with a value that cannot be used, or with a name that no setting has.
 *
 * @param path the setting: {@code slices/holdoutPercent}
 * @param value the configured text; {@code …} instead of a secret
 * @param expected the values that can be used: {@code 0 to 100}; of an unknown name the nearest one
 * @param effect the value that is in force instead, as a sentence
 */
public record SettingProblem(String path, String value, SettingText expected, SettingText effect) {

    /** Whether there is no setting of this name. */
    public boolean isUnknownName() {
        return effect.phrase() == SettingPhrase.NAME_IGNORED;
    }
}
