package org.openpersonalization.service.visitor.profile;

import org.openpersonalization.profile.Profile;

/**
 * A profile as it was read for a request.
 *
 * @param isBehind whether it lacks actions of the visitor that were acknowledged before the request
 */
public record KnownProfile(Profile profile, boolean isBehind) {}
