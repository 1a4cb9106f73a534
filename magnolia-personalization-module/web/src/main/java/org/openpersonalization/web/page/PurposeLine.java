package org.openpersonalization.web.page;

/**
 * One purpose as a visitor reads it.
 *
 * @param id of the purpose
 * @param label a few words, beside the switch
 * @param description one sentence
 * @param text the exact text that visitors agree to
 * @param textLanguage the language of these three
 * @param basis the legal basis that the site declares, as a sentence
 * @param granted whether it is granted
 * @param state whether it is granted, since when and why, as a sentence
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
