package org.openpersonalization.store.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpersonalization.count.Contribution;
import org.openpersonalization.experiment.phase.LearnedModel;
import org.openpersonalization.experiment.phase.RunningExperiment;
import org.openpersonalization.goal.Activity;
import org.openpersonalization.goal.Goal;
import org.openpersonalization.learning.TrainingRow;
import org.openpersonalization.learning.log.DecisionCodec;
import org.openpersonalization.learning.log.LoggedDecision;
import org.openpersonalization.profile.VisitorKey;
import org.openpersonalization.store.signal.ActivityRows;
import org.openpersonalization.store.sql.PreparedStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The decision log of one optimization, joined with what visitors did in the window of the goal. */
final class LoggedDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedDecisions.class);
    private static final int VISITORS_AT_A_TIME = 500;
    private static final String NEWEST = "SELECT arms, choice FROM exposure WHERE choice IS NOT NULL AND component = ?"
            + " AND time >= ? AND time <= ? ORDER BY time DESC, sequence DESC LIMIT ?";

    private final PreparedStatements prepared;
    private final RunningExperiment optimization;
    private final LearnedModel model;
    private final DecisionCodec codec;
    private int unreadable;

    /** A decision of the log; a visitor keeps the variant within an epoch. */
    private record Once(VisitorKey visitor, long epoch) {}

    LoggedDecisions(PreparedStatements prepared, RunningExperiment optimization) {
        this.prepared = prepared;
        this.optimization = optimization;
        this.model = optimization.model().orElseThrow();
        this.codec = new DecisionCodec(model.arms());
    }

    /** Decisions up to a moment with their rewards, of each visitor the first in each epoch. */
    List<TrainingRow> until(Instant until, int most) throws SQLException {
        Map<VisitorKey, List<LoggedDecision>> byVisitor = new LinkedHashMap<>();
        Set<Once> known = new HashSet<>();
        for (LoggedDecision decision : read(until, most)) {
            VisitorKey visitor = decision.origin().visitor();
            if (known.add(new Once(visitor, decision.model().epoch()))) {
                byVisitor.computeIfAbsent(visitor, missing -> new ArrayList<>()).add(decision);
            }
        }
        List<VisitorKey> visitors = List.copyOf(byVisitor.keySet());
        List<TrainingRow> rows = new ArrayList<>();
        for (int from = 0; from < visitors.size(); from += VISITORS_AT_A_TIME) {
            join(visitors.subList(from, Math.min(from + VISITORS_AT_A_TIME, visitors.size())), byVisitor, rows);
        }
        return rows;
    }

    /** The newest decisions up to a moment, oldest first; those that cannot be read are left out and counted. */
    List<LoggedDecision> read(Instant until, int most) throws SQLException {
        Instant started = optimization.phase().started();
        List<LoggedDecision> decisions = new ArrayList<>();
        prepared.list(
                row -> add(row, decisions),
                NEWEST,
                optimization.phase().plan().component(),
                started.toEpochMilli(),
                until.toEpochMilli(),
                most);
        if (unreadable > 0) {
            LOG.warn(
                    "Logged decisions cannot be read, they are left out [phase={}, decisions={}]",
                    optimization.phase().key(),
                    unreadable);
        }
        Collections.reverse(decisions);
        return decisions;
    }

    /** Other experiments on the component have other arms. */
    private boolean add(ResultSet row, List<LoggedDecision> decisions) throws SQLException {
        boolean isOwn = row.getString(1).startsWith(optimization.phase().key() + "=");
        if (isOwn) {
            try {
                decisions.add(codec.read(row.getBytes(2)));
            } catch (IllegalArgumentException damaged) {
                unreadable++;
            }
        }
        return isOwn;
    }

    /** How many decisions could not be read. */
    int unreadable() {
        return unreadable;
    }

    private void join(
            List<VisitorKey> visitors, Map<VisitorKey, List<LoggedDecision>> byVisitor, List<TrainingRow> rows)
            throws SQLException {
        List<LoggedDecision> decisions = visitors.stream()
                .flatMap(visitor -> byVisitor.get(visitor).stream())
                .toList();
        Map<VisitorKey, List<ActivityRows.Received>> activities =
                ActivityRows.between(prepared, visitors, first(decisions), last(decisions));
        for (LoggedDecision decision : decisions) {
            rows.add(
                    rewarded(decision, activities.getOrDefault(decision.origin().visitor(), List.of())));
        }
    }

    private static Instant first(List<LoggedDecision> decisions) {
        return decisions.stream()
                .map(decision -> decision.origin().time())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant last(List<LoggedDecision> decisions) {
        return decisions.stream()
                .map(decision -> model.goal().closesAt(decision.origin().time()))
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(Duration.ofMillis(1));
    }

    /** Activities count as they do in reports: in the window, and arrived by the end of the grace period. */
    private TrainingRow rewarded(LoggedDecision decision, List<ActivityRows.Received> log) {
        Goal goal = model.goal();
        Instant decided = decision.origin().time();
        Instant due = goal.closesAt(decided).plus(Contribution.GRACE);
        List<Activity> arrived = log.stream()
                .filter(each -> each.received().isBefore(due))
                .map(ActivityRows.Received::activity)
                .toList();
        return new TrainingRow(
                decision,
                model.reward(
                        goal.count(arrived, decided, optimization.phase().plan().component())));
    }
}
