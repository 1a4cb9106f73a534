package org.openpersonalization.web.page;

/**
 * One purpose as a visitor reads it.
 *
 * @param id of the purpose
 * @param label a few words, beside the switch
 * @param description one sentence
 * @param text the exact text that is agreed to
 * @param textLanguage the language of these three
 * @param basis what the site says that it may process data on, in words
 * @param granted whether it holds
 * @param state whether it holds, since when and why, in words
 */
public record PurposeLine(
        String id,
        String label,
        String description,
        String text,
        String textLanguage,
        String basis,
        boolean granted,
        String state) {}
