package org.openpersonalization.web.setting;

/** Values that a setting takes, and effects of a wrong one. Each has a text in every language, {@code texts.properties}. */
public enum SettingPhrase {
    AT_MOST_CHARACTERS,
    COUNTRY_OR_REGION,
    CURRENCY_CODE,
    DATABASE_ADDRESS,
    DAY,
    FILE_PATH,
    HEADER_NAME,
    KEY,
    KEYS,
    LOCAL_PATH,
    MORE_THAN_SETTING,
    NAMED_BY_KEY_ID,
    NAMED_BY_PLACE,
    NAMED_BY_VERDICT,
    NAME_NEAREST,
    NAME_OF_TABLE,
    NUMBER_BETWEEN,
    NUMBER_FROM,
    ORIGIN,
    PROXY_ADDRESS,
    REGIME,
    TIME_ZONE,
    TRUE_FALSE_OR_EMPTY,
    TRUE_OR_FALSE,
    WRITABLE_FILE,

    DEFAULT_IN_FORCE,
    DEFAULT_IN_FORCE_IS,
    ENTRY_LEFT_OUT,
    FORMER_IN_FORCE,
    FORMER_IN_FORCE_IS,
    NAME_IGNORED,
    OFF_UNTIL_RIGHT
}
