package org.openpersonalization.web.admin.ledger;

/** What a visitor read when they decided, word by word. */
public record ShownText(String label, String description, String text, int version) {}
