package org.openpersonalization.report.verdict;

import org.openpersonalization.message.Message;

/**
 * A variant that is to be stopped by itself.
 *
 * @param goal the name of the guardrail that it harms
 * @param text why
 */
public record Stop(String variant, String goal, Message text) {}
