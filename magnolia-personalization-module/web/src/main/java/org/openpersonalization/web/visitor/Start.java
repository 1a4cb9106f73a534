package org.openpersonalization.web.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/**
 * A choice in progress.
 *
 * @param request the request that carries it
 * @param situation the inputs of consent
 * @param carried the content of the consent cookie
 * @param id the visitor's id; empty without one
 * @param held the id in the browser, whose data are deleted on a no, also when it belongs to another consent id
 * @param before the visitor's earlier choices, without those withdrawn meanwhile
 */
record Start(
        HttpServletRequest request,
        ConsentSituation situation,
        ConsentCookie carried,
        Optional<String> id,
        Optional<String> held,
        ConsentChoices before) {}
