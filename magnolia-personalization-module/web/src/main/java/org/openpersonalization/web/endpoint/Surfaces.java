package org.openpersonalization.web.endpoint;

import org.openpersonalization.service.visitor.receipt.DecisionReceipts;
import org.openpersonalization.web.page.FirstLayer;
import org.openpersonalization.web.page.VisitorPages;

/**
 * What visitors see of the module itself.
 *
 * @param pages renders our pages
 * @param firstLayer the banner
 * @param receipts the links that answer why
 */
public record Surfaces(VisitorPages pages, FirstLayer firstLayer, DecisionReceipts receipts) {}
