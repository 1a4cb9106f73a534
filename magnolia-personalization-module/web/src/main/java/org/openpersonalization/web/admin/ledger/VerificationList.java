package org.openpersonalization.web.admin.ledger;

import java.util.List;

/** An answer: newest first. */
record VerificationList(List<VerificationView> verifications) {}
