package org.openpersonalization.host.repository;

import info.magnolia.repository.RepositoryConstants;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.AccessDeniedException;
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
 * nothing else. The user {@code guides} writes below {@code /home/guides} only, as a role with rights on a part of the pages
 * allows it. Content without read access does not exist for the caller.
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

    /** Made by Jackrabbit. */
    public HostAccessManager() {}

    @Override
    public void init(AMContext context) {
        Set<Principal> principals = context.getSubject().getPrincipals();
        anonymous = principals.isEmpty() || principals.stream().anyMatch(HostAccessManager::isAnonymous);
        limited = context.getWorkspaceName().equals(RepositoryConstants.WEBSITE)
                && principals.stream().anyMatch(each -> each.getName().equals(LIMITED_USER));
        readable = !anonymous || OPEN_TO_ALL.contains(context.getWorkspaceName());
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
        return actions == AccessManager.READ ? readable : !anonymous;
    }

    @Override
    public boolean isGranted(Path path, int permissions) {
        return permissions == Permission.READ ? readable : mayWrite(path);
    }

    @Override
    public boolean isGranted(Path parent, Name child, int permissions) {
        return permissions == Permission.READ ? readable : mayWrite(parent);
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
        return readable;
    }

    @Override
    public boolean canAccess(String workspace) {
        return true;
    }
}
