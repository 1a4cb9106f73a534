package org.openpersonalization.web.admin.ledger;

import java.util.List;

/** An answer: newest first. */
public record VerificationList(List<VerificationView> verifications) {}
