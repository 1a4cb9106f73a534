package org.openpersonalization.web.visitor;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.openpersonalization.service.visitor.profile.Visitor;

/**
 * How a person who looks at a page is received.
 *
 * @param visitor as they are from now on
 * @param cookies to be set in the browser
 */
public record VisitorOffer(Visitor visitor, List<Cookie> cookies) {

    public VisitorOffer {
        cookies = List.copyOf(cookies);
    }
}
