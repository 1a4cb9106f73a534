package org.openpersonalization.web.visitor;

import org.openpersonalization.service.consent.submission.VisitorUseCases;
import org.openpersonalization.service.report.ExcludedTraffic;
import org.openpersonalization.service.visitor.identity.VisitorIds;
import org.openpersonalization.service.visitor.profile.MeasuredGoals;

/**
 * The use cases of visitors, and the data that they read.
 *
 * @param useCases choices, answers, profiles and stored data
 * @param ids ids of visitors
 * @param goals the goals in force
 * @param traffic page views that no result counts
 */
public record KeepingServices(VisitorUseCases useCases, VisitorIds ids, MeasuredGoals goals, ExcludedTraffic traffic) {}
