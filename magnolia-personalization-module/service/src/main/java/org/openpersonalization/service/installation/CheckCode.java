package org.openpersonalization.service.installation;

/** Every result that a check of the installation can have. Each has a sentence in every language; each problem also a fix. */
public enum CheckCode {
    LIBRARY_FOUND(State.OK),
    LIBRARY_OLD(State.FAILED),
    LIBRARY_MISSING(State.FAILED),
    LIBRARY_VERSION_UNKNOWN(State.WARNING),
    CLASSES_ONCE(State.OK),
    CLASS_TWICE(State.FAILED),
    FILTER_IN_PLACE(State.OK),
    FILTER_MISSING(State.FAILED),
    FILTER_DISABLED(State.FAILED),
    FILTER_BEHIND_CACHE(State.FAILED),
    FILTER_APART_FROM_CACHE(State.WARNING),
    LISTENER_REGISTERED(State.OK),
    LISTENER_MISSING(State.FAILED),
    LISTENER_OF_OTHER_CLASS(State.FAILED),
    CSRF_BYPASS_PRESENT(State.OK),
    CSRF_BYPASS_MISSING(State.FAILED),
    CSRF_BYPASS_TOO_WIDE(State.WARNING),
    CSRF_BYPASS_OF_OTHER_CLASS(State.WARNING),
    CSRF_FILTER_ABSENT(State.OK),
    SERVLETS_REGISTERED(State.OK),
    SERVLET_MISSING(State.FAILED),
    SERVLET_DISABLED(State.FAILED),
    FUNCTIONS_REGISTERED(State.OK),
    FUNCTIONS_MISSING(State.WARNING),
    WORKSPACE_READY(State.OK),
    WORKSPACE_MISSING(State.FAILED),
    NODE_TYPE_MISSING(State.FAILED),
    FOLDER_MISSING(State.WARNING),
    CACHE_EXCLUSIONS_PRESENT(State.OK),
    CACHE_FLUSHED_BY_WORKSPACE(State.WARNING),
    CACHE_KEEPS_ADDRESS(State.FAILED),
    CACHE_KEY_PRESENT(State.OK),
    CACHE_KEY_MISSING(State.FAILED),
    CACHE_KEY_OF_OTHER_CLASS(State.WARNING),
    PAGE_CACHE_ABSENT(State.OK),
    ROLE_PRESENT(State.OK),
    ROLE_MISSING(State.WARNING),
    ROLE_WITHOUT_ADDRESS(State.WARNING),
    STORE_OPEN(State.OK),
    STORE_CLOSED(State.FAILED),
    SCHEMA_NEWER(State.WARNING),
    CLOCK_SHARED(State.OK),
    CLOCK_AGREES(State.OK),
    CLOCK_DIFFERS(State.FAILED),
    WRITING_UNTRIED(State.OK),
    WRITING_WORKS(State.OK),
    WRITING_WAITS(State.WARNING),
    WRITING_FAILS(State.FAILED),
    DECISIONS_RECORDED(State.OK),
    DECISIONS_WAIT(State.WARNING),
    DECISIONS_IN_MEMORY(State.FAILED),
    DECISIONS_LOST(State.FAILED),
    DELETIONS_ORDERED(State.OK),
    DELETIONS_WAIT(State.WARNING),
    DELETIONS_IN_MEMORY(State.FAILED),
    DELETIONS_LOST(State.FAILED),
    SETTINGS_VALID(State.OK),
    SETTING_INVALID(State.WARNING),
    SETTING_UNKNOWN(State.WARNING),
    PERSONALIZATION_ON(State.OK),
    PERSONALIZATION_OFF(State.WARNING),
    KEYS_PRESENT(State.OK),
    KEY_MISSING(State.FAILED),
    KEY_INVALID(State.FAILED),
    DEFINITIONS_VALID(State.OK),
    DEFINITIONS_FAULTY(State.WARNING),
    LEDGER_VALID(State.OK),
    LEDGER_NOT_ANCHORED(State.OK),
    LEDGER_UNVERIFIED(State.OK),
    LEDGER_BROKEN(State.FAILED),
    WEBHOOK_OFF(State.OK),
    WEBHOOK_UNTRIED(State.OK),
    WEBHOOK_DELIVERS(State.OK),
    WEBHOOK_FAILS(State.WARNING),
    CHECK_FAILED(State.FAILED),
    CHECK_TIMED_OUT(State.FAILED);

    /** How serious a result is, from the least to the most. */
    public enum State {
        OK,
        WARNING,
        FAILED
    }

    private final State state;

    CheckCode(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }
}
