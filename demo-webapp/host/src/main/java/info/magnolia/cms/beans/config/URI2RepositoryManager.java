package info.magnolia.cms.beans.config;

import info.magnolia.repository.RepositoryConstants;

/** Maps addresses to content: without extension, all of it in the workspace {@code website}. */
public class URI2RepositoryManager {

    public URI2RepositoryManager() {}

    /** The path of the content that an address stands for; selectors stay. */
    public String getHandle(String uri) {
        int slash = uri.lastIndexOf('/');
        int dot = uri.lastIndexOf('.');
        return dot > slash ? uri.substring(0, dot) : uri;
    }

    /** The workspace that an address leads to. */
    public String getRepository(String uri) {
        return RepositoryConstants.WEBSITE;
    }
}
