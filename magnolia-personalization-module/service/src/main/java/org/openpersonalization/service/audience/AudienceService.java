package org.openpersonalization.service.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpersonalization.audience.Audience;
import org.openpersonalization.audience.lint.LintFinding;
import org.openpersonalization.experiment.phase.RunningExperiments;
import org.openpersonalization.message.InvalidValueException;
import org.openpersonalization.service.Conflict;
import org.openpersonalization.service.Invalid;
import org.openpersonalization.service.NotFound;
import org.openpersonalization.service.RefusalCode;
import org.openpersonalization.service.audience.AudienceRepository.Entry;
import org.openpersonalization.service.privacy.audit.ChangeAudit;

/**
 * Lists, checks, saves and removes audiences. A change is noted in the audit trail when nothing prevents it, before it is done.
 *
 * @param repository the audiences of the CMS
 * @param sizes estimates the number of visitors
 * @param experiments the experiments in force
 * @param changes the audit of changes
 */
public record AudienceService(
        AudienceRepository repository,
        AudienceSizeEstimator sizes,
        Supplier<RunningExperiments> experiments,
        ChangeAudit<Entry> changes) {

    /** An audience, checked, and the references to it. */
    public record CheckedAudience(AudienceCheck check, List<AudienceRepository.Use> uses) {}

    /**
     * All audiences and the components whose variants they choose.
     *
     * @param audiences by name
     */
    public record Overview(List<CheckedAudience> audiences, List<AudienceRepository.Placement> placements) {}

    /** Returns all audiences, checked. */
    public Overview overview() {
        AudienceRepository.Site site = repository.site();
        List<CheckedAudience> audiences = repository.all().stream()
                .map(entry -> new CheckedAudience(check(entry), site.usesOf(entry.name())))
                .toList();
        return new Overview(audiences, site.placements());
    }

    /** Returns an audience, checked; throws {@link NotFound} for an unknown name. */
    public CheckedAudience audience(String name) {
        return withUses(check(entry(name)));
    }

    private CheckedAudience withUses(AudienceCheck check) {
        return new CheckedAudience(check, repository.site().usesOf(check.entry().name()));
    }

    /** Returns the attributes that conditions can read, with names of this site. */
    public List<AudienceAttribute> attributes() {
        return new AttributeCatalogue(repository.site().tags(), readPaths()).attributes();
    }

    /** The paths that audiences read; conditions with mistakes are left out, {@link #overview} reports them. */
    private Set<String> readPaths() {
        return repository.all().stream()
                .flatMap(entry -> check(entry).audience().stream())
                .flatMap(audience -> audience.condition().paths().stream())
                .collect(Collectors.toSet());
    }

    Entry entry(String name) {
        return find(name).orElseThrow(AudienceService::notFound);
    }

    /** Checks a condition without the store of profiles. */
    public AudienceCheck check(Entry entry) {
        try {
            return AudienceCheck.usable(entry, repository.compile(entry));
        } catch (InvalidValueException mistake) {
            return AudienceCheck.broken(entry, mistake);
        }
    }

    /** Returns the number of visitors who match now; empty for a condition with mistakes. */
    public Optional<AudienceSize> size(AudienceCheck check) {
        return check.audience().map(audience -> sizes.count(audience.condition()));
    }

    /**
     * Saves an audience.
     *
     * @throws Invalid when its condition has a mistake, matches no visitor, or is too expensive for one of its pages
     */
    public CheckedAudience save(AudienceDraft draft, String actor) {
        Entry entry = draft.entry();
        Optional<Entry> before = find(entry.name());
        if (before.isPresent() && draft.isNew()) {
            throw new Conflict(RefusalCode.AUDIENCE_EXISTS.message().text("audience", entry.name()));
        }
        if (before.isEmpty() && !draft.isNew()) {
            throw notFound();
        }
        AudienceCheck check = check(entry);
        if (check.problem().isPresent()) {
            throw new Invalid(RefusalCode.CONDITION_UNUSABLE
                    .message()
                    .sentences("problem", List.of(check.problem().get())));
        }
        requireNoFault(check);
        check.audience().ifPresent(this::requireRoom);
        String verb = before.isPresent() ? "changed" : "created";
        put(entry, before, new ChangeAudit.Change(actor, verb, entry.name(), entry.condition()));
        return withUses(check);
    }

    /**
     * Saves the audience that the newest change or removal replaced. It was in force before, so findings about its condition do
     * not reject it.
     *
     * @param time the time of the change; null for the newest one, whenever it was
     */
    public CheckedAudience undo(String name, @Nullable Instant time, String actor) {
        Entry former = changes.former(name, time);
        AudienceCheck check = check(former);
        check.audience().ifPresent(this::requireRoom);
        put(former, find(former.name()), new ChangeAudit.Change(actor, "undone", former.name(), former.condition()));
        return withUses(check);
    }

    private void put(Entry entry, Optional<Entry> before, ChangeAudit.Change change) {
        changes.note(change, before);
        repository.save(entry);
    }

    /**
     * Removes an audience.
     *
     * @throws Conflict when a variant, an experiment or another definition uses it
     */
    public AudienceCheck remove(String name, String actor) {
        Entry entry = entry(name);
        List<AudienceRepository.Use> uses = repository.site().usesOf(name);
        if (!uses.isEmpty()) {
            throw new Conflict(RefusalCode.AUDIENCE_IN_USE
                    .message()
                    .count("places", uses.size())
                    .text("place", uses.get(0).place()));
        }
        AudienceCheck check = check(entry);
        changes.note(new ChangeAudit.Change(actor, "removed", entry.name(), entry.title()), Optional.of(entry));
        repository.remove(name);
        return check;
    }

    /** A condition that matches no visitor is a mistake: in force it would hide the variants that use it. */
    private static void requireNoFault(AudienceCheck check) {
        for (LintFinding finding : check.findings()) {
            if (finding.code().weight() == LintFinding.Weight.FAULT) {
                throw new Invalid(finding.message());
            }
        }
    }

    /** In force, a condition that is too expensive for one of its pages would show nothing there. */
    private void requireRoom(Audience audience) {
        PageBudgets.of(repository.site(), experiments.get()).fault(audience).ifPresent(fault -> {
            throw new Invalid(fault);
        });
    }

    private Optional<Entry> find(String name) {
        return repository.all().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    private static NotFound notFound() {
        return new NotFound(RefusalCode.AUDIENCE_UNKNOWN);
    }
}
