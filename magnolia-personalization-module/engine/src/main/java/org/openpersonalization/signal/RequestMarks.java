package org.openpersonalization.signal;

/**
 * Flags of the request.
 *
 * @param globalPrivacyControl the header {@code Sec-GPC} is exactly {@code 1}
 * @param bot a crawler or script by its own account
 * @param prefetch the browser prefetches the page
 */
public record RequestMarks(boolean globalPrivacyControl, boolean bot, boolean prefetch) {}
