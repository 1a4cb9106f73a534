package org.openpersonalization.web;

/**
 * A setting with a value that cannot be used.
 *
 * @param path the setting: {@code slices/holdoutPercent}
 * @param value the configured text; {@code …} instead of a secret
 * @param expected the values that can be used: {@code 0 to 100}
 * @param effect the value that is in force instead, as a sentence
 */
public record SettingProblem(String path, String value, String expected, String effect) {}
