package info.magnolia.cms.security;

import java.io.Serializable;
import java.security.Principal;

/** A user of the CMS. */
public interface User extends Principal, Serializable {

    boolean hasRole(String role);

    @Override
    String getName();
}
