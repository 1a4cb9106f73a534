package org.openpersonalization.web.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openpersonalization.consent.ConsentChoices;
import org.openpersonalization.service.visitor.profile.ConsentSituation;

/**
 * A choice on its way.
 *
 * @param request that brings it
 * @param situation in which it is made
 * @param carried what the consent cookie carries
 * @param id the visitor's id; empty when there is none
 * @param held the id in the browser, of which everything is forgotten on a no, also when it belongs to another consent id
 * @param before what the visitor had chosen, without what they withdrew meanwhile
 */
record Start(
        HttpServletRequest request,
        ConsentSituation situation,
        ConsentCookie carried,
        Optional<String> id,
        Optional<String> held,
        ConsentChoices before) {}
