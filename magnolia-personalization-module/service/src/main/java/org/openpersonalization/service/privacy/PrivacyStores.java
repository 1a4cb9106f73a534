package org.openpersonalization.service.privacy;

import org.openpersonalization.service.privacy.audit.AuditTrail;
import org.openpersonalization.service.privacy.request.SubjectRequests;

/**
 * What proves that people's decisions are kept to, all of it in one database.
 *
 * @param ledger what visitors decided
 * @param texts what they were told
 * @param signals how often browsers objected for them
 * @param requests what people asked about their data
 * @param audit what admins did
 */
public record PrivacyStores(
        ConsentLedger ledger, TextRegister texts, PrivacySignals signals, SubjectRequests requests, AuditTrail audit) {}
