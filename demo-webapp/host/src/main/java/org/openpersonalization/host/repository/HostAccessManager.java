package org.openpersonalization.host.repository;

import info.magnolia.repository.RepositoryConstants;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.AccessDeniedException;
import javax.jcr.RepositoryException;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.core.HierarchyManager;
import org.apache.jackrabbit.core.id.ItemId;
import org.apache.jackrabbit.core.security.AMContext;
import org.apache.jackrabbit.core.security.AccessManager;
import org.apache.jackrabbit.core.security.authorization.AccessControlProvider;
import org.apache.jackrabbit.core.security.authorization.Permission;
import org.apache.jackrabbit.core.security.authorization.WorkspaceAccessManager;
import org.apache.jackrabbit.spi.Name;
import org.apache.jackrabbit.spi.Path;
import org.jspecify.annotations.Nullable;

/**
 * Access rights: the system everything, a logged-in user all content, an anonymous visitor reads {@code website} and
 * nothing else, unless {@link ContentRights} says otherwise of a node. The user {@code guides} writes below {@code /home/guides}
 * only, as a role with rights on a part of the pages allows it. Content without read access does not exist for the caller.
 */
public final class HostAccessManager implements AccessManager {

    private static final String ANONYMOUS = "anonymous";
    private static final Set<String> OPEN_TO_ALL = Set.of(RepositoryConstants.WEBSITE, "default");

    /** The name of a user with rights on a part of the pages, and that part. */
    private static final String LIMITED_USER = "guides";

    private static final List<String> LIMIT = List.of("", "home", "guides");

    private boolean anonymous = true;
    private boolean limited;
    private boolean readable;
    private ContentRights.Entries entries = new ContentRights.Entries(List.of());
    private @Nullable HierarchyManager hierarchy;

    /** The attribute of credentials that holds the rights on the workspace. */
    static final String RIGHTS = "rights";

    /** Made by Jackrabbit. */
    public HostAccessManager() {}

    @Override
    public void init(AMContext context) {
        Set<Principal> principals = context.getSubject().getPrincipals();
        anonymous = principals.isEmpty() || principals.stream().anyMatch(HostAccessManager::isAnonymous);
        limited = context.getWorkspaceName().equals(RepositoryConstants.WEBSITE)
                && principals.stream().anyMatch(each -> each.getName().equals(LIMITED_USER));
        readable = !anonymous || OPEN_TO_ALL.contains(context.getWorkspaceName());
        hierarchy = context.getHierarchyManager();
        context.getSubject().getPublicCredentials(SimpleCredentials.class).stream()
                .map(credentials -> credentials.getAttribute(RIGHTS))
                .filter(rights -> anonymous && rights instanceof ContentRights.Entries)
                .forEach(rights -> entries = (ContentRights.Entries) rights);
    }

    private static boolean isAnonymous(Principal principal) {
        return principal.getName().equals(ANONYMOUS);
    }

    @Override
    public void init(AMContext context, @Nullable AccessControlProvider provider, WorkspaceAccessManager workspaces) {
        init(context);
    }

    @Override
    public void close() {}

    @Override
    @Deprecated
    public void checkPermission(ItemId id, int permissions) throws AccessDeniedException {
        if (!isGranted(id, permissions)) {
            throw new AccessDeniedException("Not allowed [item=" + id + "]");
        }
    }

    @Override
    public void checkPermission(Path path, int permissions) throws AccessDeniedException {
        if (!isGranted(path, permissions)) {
            throw new AccessDeniedException("Not allowed [path=" + path + "]");
        }
    }

    @Override
    public void checkRepositoryPermission(int permissions) throws AccessDeniedException {
        if (anonymous) {
            throw new AccessDeniedException("Not allowed without a log-in");
        }
    }

    @Override
    @Deprecated
    public boolean isGranted(ItemId id, int actions) {
        return actions == AccessManager.READ ? canRead(null, id) : !anonymous;
    }

    @Override
    public boolean isGranted(Path path, int permissions) {
        return permissions == Permission.READ ? canRead(path, null) : mayWrite(path);
    }

    @Override
    public boolean isGranted(Path parent, Name child, int permissions) {
        return permissions == Permission.READ
                ? entries.mayRead(written(parent) + "/" + child.getLocalName(), readable)
                : mayWrite(parent);
    }

    private boolean mayWrite(Path path) {
        return !anonymous && (!limited || isBelowLimit(path));
    }

    private static boolean isBelowLimit(Path path) {
        List<String> names = Stream.of(path.getElements())
                .map(element -> element.denotesRoot() ? "" : element.getName().getLocalName())
                .toList();
        return names.size() >= LIMIT.size() && names.subList(0, LIMIT.size()).equals(LIMIT);
    }

    @Override
    public boolean canRead(@Nullable Path path, @Nullable ItemId id) {
        return entries.isEmpty() ? readable : entries.mayRead(written(path == null ? pathOf(id) : path), readable);
    }

    private @Nullable Path pathOf(@Nullable ItemId id) {
        try {
            return id == null || hierarchy == null ? null : hierarchy.getPath(id);
        } catch (RepositoryException gone) {
            return null;
        }
    }

    /** Without namespaces, which no entry of the demo names. */
    private static String written(@Nullable Path path) {
        StringBuilder written = new StringBuilder();
        for (Path.Element element : path == null ? new Path.Element[0] : path.getElements()) {
            if (!element.denotesRoot()) {
                written.append('/').append(element.getName().getLocalName());
            }
        }
        return written.toString();
    }

    @Override
    public boolean canAccess(String workspace) {
        return true;
    }
}
