package org.openpersonalization.web.endpoint.view;

import java.util.List;
import org.openpersonalization.service.privacy.proof.ConsentReceipt;

/**
 * The file with the receipts of a visitor's choices.
 *
 * @param made when, in ISO 8601
 * @param consentId empty before the first choice
 */
public record ReceiptsFile(String made, String consentId, List<ConsentReceipt> receipts) {}
