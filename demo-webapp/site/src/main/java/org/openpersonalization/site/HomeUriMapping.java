package org.openpersonalization.site;

import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.context.MgnlContext;
import info.magnolia.objectfactory.Components;
import info.magnolia.virtualuri.VirtualUriMapping;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads {@code /} and the bare address of a language, such as {@code /de}, to the home page. A mapping by its path alone cannot: the CMS
 * takes the language off the address before, and AdminCentral has a mapping of {@code /} of its own, which stays in force on an author
 * instance.
 */
public class HomeUriMapping implements VirtualUriMapping {

    private static final Pattern BARE = Pattern.compile("(/[a-z]{2}(?:_[A-Z]{2})?)?/?");
    /** AdminCentral's own mapping weighs 1. */
    private static final int MORE_THAN_ADMIN_CENTRAL = 100;

    /** Called by the CMS. */
    public HomeUriMapping() {}

    @Override
    public Optional<Result> mapUri(URI uri) {
        return uri.getPath().replace("/", "").isEmpty() ? home() : Optional.empty();
    }

    private Optional<Result> home() {
        Matcher bare = BARE.matcher(MgnlContext.getAggregationState().getOriginalURI());
        if (!bare.matches()) {
            return Optional.empty();
        }
        String language = bare.group(1) == null ? "" : bare.group(1);
        int weight = Components.getComponent(ServerConfiguration.class).isAdmin() ? 0 : MORE_THAN_ADMIN_CENTRAL;
        return Optional.of(new Result("redirect:" + language + "/home.html", weight, this));
    }

    @Override
    public boolean isValid() {
        return true;
    }
}
