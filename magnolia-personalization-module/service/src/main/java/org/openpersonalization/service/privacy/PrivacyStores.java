package org.openpersonalization.service.privacy;

import org.openpersonalization.service.privacy.audit.AuditTrail;
import org.openpersonalization.service.privacy.ledger.ConsentLedger;
import org.openpersonalization.service.privacy.ledger.TextRegister;
import org.openpersonalization.service.privacy.request.SubjectRequests;

/**
 * The evidence of consent and of privacy requests, all of it in one database.
 *
 * @param ledger visitors' decisions
 * @param texts the texts they were shown
 * @param signals objections by browser signals
 * @param requests requests of data subjects
 * @param audit actions of administrators
 */
public record PrivacyStores(
        ConsentLedger ledger, TextRegister texts, PrivacySignals signals, SubjectRequests requests, AuditTrail audit) {}
