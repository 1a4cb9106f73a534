package org.openpersonalization.magnolia.delivery;

import info.magnolia.link.LinkException;
import info.magnolia.link.LinkTransformer;
import info.magnolia.link.LinkTransformerManager;
import info.magnolia.link.LinkUtil;
import org.openpersonalization.magnolia.content.Definitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links in texts, which the CMS stores by the id of their target: resolved to addresses of this site. */
final class LinkTexts {

    private static final Logger LOG = LoggerFactory.getLogger(LinkTexts.class);
    private static final String STORED_LINK = "${link:";

    private final LinkTransformer addresses =
            LinkTransformerManager.getInstance().getAbsolute(true);

    /** The address of a page. */
    String addressOf(String id, String path) {
        return resolved(STORED_LINK + "{uuid:{" + id + "},repository:{" + Definitions.WEBSITE + "},path:{" + path
                + "},nodeData:{},extension:{html}}}");
    }

    /** The text with addresses; unchanged when a link leads nowhere. */
    String resolved(String text) {
        if (!text.contains(STORED_LINK)) {
            return text;
        }
        try {
            return LinkUtil.convertLinksFromUUIDPattern(text, addresses);
        } catch (LinkException | RuntimeException broken) {
            LOG.debug("A link leads nowhere, its text is delivered as it is stored", broken);
            return text;
        }
    }
}
