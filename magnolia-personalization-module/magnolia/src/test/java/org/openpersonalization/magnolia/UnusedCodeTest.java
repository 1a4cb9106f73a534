package org.openpersonalization.magnolia;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each method has a caller in the main code. Methods that only tests call are deleted, or are named here with the reason. */
@AnalyzeClasses(
        packages = "org.openpersonalization",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OurJars.class})
class UnusedCodeTest {

    private static final String BASE = "org.openpersonalization.";

    /** Methods that Java, Magnolia or FreeMarker calls by name: labels, properties of configuration, template functions. */
    private static final Pattern CALLED_BY_NAME = Pattern.compile(".*#(label|main)"
            + "|magnolia\\.(.*\\.)?\\w*(Configuration|Voter|Module)(\\$\\w+)?#(get|set|is|add)\\w+"
            + "|magnolia\\.rendering\\.(VariantFunctions|ConsentView|ConsentView\\$PurposeView)#\\w+");

    /** The cases of the published specification: they create experiments, subjects and documents of their own. */
    private static final Pattern OF_THE_SPECIFICATION =
            Pattern.compile("experiment\\.(Assignment|Experiment|Split|Subject|bucket\\.HashVersion|spec\\..*)#\\w+");

    /** The optimization's engine: models are tested and measured by themselves; the rung that calls them is not built yet. */
    private static final Pattern OF_THE_OPTIMIZATION = Pattern.compile("(feature|learning)\\..*#\\w+");

    /** The entry points of evaluation, scores and drift: simulations run them; the services that call them are not built yet. */
    private static final Pattern OF_LEARNING =
            Pattern.compile("(evaluation\\.(OffPolicyEvaluation|RewardedDecision|LoggedChoice)"
                    + "|score\\.(ScoreModel|ScoreModelCodec|quality\\.\\w+(\\$\\w+)?)"
                    + "|score\\.training\\.(ScoreTraining|ScoreSettings|TrainingSet(\\$Builder)?)"
                    + "|drift\\.\\w+)#\\w+");

    /** Numbers of published sources and of simulations, with which tests compare the estimates. */
    private static final Set<String> COMPARED_WITH_SOURCES = Set.of(
            "statistics.effect.Belief#of",
            "statistics.planning.SampleSize#oneLook",
            "statistics.planning.SampleSize#plannedPower",
            "statistics.sample.Estimate#standardError",
            "statistics.sample.History#of",
            "statistics.sample.History#ofNew",
            "statistics.sample.History#plus",
            "statistics.sample.Proportion#plus",
            "statistics.sample.Ratio#of",
            "statistics.sample.Ratio#plus",
            "statistics.sequential.ConfidenceSequence#logEvidenceOfGain",
            "statistics.sequential.PlannedTest#looked");

    /** A site's own code signs visitors in, and asks for consent. */
    private static final Set<String> CALLED_BY_SITES =
            Set.of("web.visitor.VisitorChoices#signIn", "service.consent.ConsentRequest#byApi");

    /** Starting points and observations of tests in several modules. */
    private static final Set<String> OF_TESTS = Set.of(
            "consent.AttributeReach#isReadable",
            "consent.Jurisdictions#strict",
            "decide.DecisionLadder#decide",
            "decide.Slices#defaults",
            "decide.Slices#isInControl",
            "ledger.chain.Chain#append",
            "magnolia.runtime.LedgerJob#keepNightly",
            "message.Message#name",
            "report.Report#goal",
            "report.Report#verdict",
            "report.result.GoalReport#arm",
            "service.consent.RecordingBacklog#empty",
            "service.consent.WithdrawalBacklog#empty",
            "service.experiment.ExperimentService#plan",
            "service.message.MessageCatalogue#fields",
            "service.message.MessageCatalogue#keys",
            "service.message.MessageCatalogue#pattern",
            "service.privacy.ledger.RecordQuery#newest",
            "service.privacy.proof.Verification#of",
            "service.visitor.profile.MeasuredGoals#none",
            "service.visitor.profile.PendingWrites#size",
            "store.StoreSettings#rewritingUpTo",
            "store.StoreSettings#sealing",
            "store.StoreSettings#sqlite",
            "store.signal.JdbcProfileStore#open",
            "web.route.RouteTable#routes",
            "web.visitor.ConsentCookie#empty");

    @ArchTest
    static void methodIsCalledByMainCode(JavaClasses classes) {
        Set<String> unused = unused(classes);

        assertThat(unused.stream().filter(name -> !isAllowed(name))).isEmpty();
        assertThat(Stream.of(COMPARED_WITH_SOURCES, CALLED_BY_SITES, OF_TESTS)
                        .flatMap(Set::stream)
                        .filter(name -> !unused.contains(name)))
                .as("exceptions without a need")
                .isEmpty();
    }

    private static boolean isAllowed(String name) {
        return CALLED_BY_NAME.matcher(name).matches()
                || OF_THE_SPECIFICATION.matcher(name).matches()
                || OF_THE_OPTIMIZATION.matcher(name).matches()
                || OF_LEARNING.matcher(name).matches()
                || COMPARED_WITH_SOURCES.contains(name)
                || CALLED_BY_SITES.contains(name)
                || OF_TESTS.contains(name);
    }

    private static Set<String> unused(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> isWritten(method) && !isCalled(method) && !isOverriding(method))
                .map(method -> method.getOwner().getName().substring(BASE.length()) + "#" + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it stands in the source: neither of the compiler, nor the accessor of a record's component. */
    private static boolean isWritten(JavaMethod method) {
        JavaClass owner = method.getOwner();
        Set<JavaModifier> modifiers = method.getModifiers();
        boolean isOfEnum = owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        boolean isAccessor = owner.isRecord()
                && method.getRawParameterTypes().isEmpty()
                && owner.tryGetField(method.getName()).isPresent();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE)
                && !method.getName().contains("$")
                && !isOfEnum
                && !isAccessor;
    }

    /** Whether it, or what overrides it, is called by another method. */
    private static boolean isCalled(JavaMethod method) {
        return Stream.concat(Stream.of(method.getOwner()), method.getOwner().getAllSubclasses().stream())
                .flatMap(type -> type.getMethods().stream())
                .filter(each -> each.getName().equals(method.getName())
                        && each.getRawParameterTypes().equals(method.getRawParameterTypes()))
                .flatMap(each -> each.getAccessesToSelf().stream())
                .anyMatch(access -> !access.getOrigin().equals(method));
    }

    private static boolean isOverriding(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                .anyMatch(inherited -> isLike(inherited, method));
    }

    private static boolean isLike(Method inherited, JavaMethod method) {
        return inherited.getName().equals(method.getName())
                && inherited.getParameterCount()
                        == method.getRawParameterTypes().size();
    }
}
