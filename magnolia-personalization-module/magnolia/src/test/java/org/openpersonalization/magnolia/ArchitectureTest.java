package org.openpersonalization.magnolia;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Rules over all jars of the module. */
@AnalyzeClasses(
        packages = "org.openpersonalization",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OurJars.class})
class ArchitectureTest {

    private static final int MOST_TYPES = 15;
    private static final String PREFIX = "org.openpersonalization.";
    private static final Pattern GLOSSARY_TYPE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*)");

    /** Without the stand-in and without fixtures. */
    static final class OurJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/openpersonalization/host/");
        }
    }

    @ArchTest
    static void packageIsAFeatureOfAtMostFifteenTypes(JavaClasses classes) {
        assertThat(groups(classes, JavaClass::getPackageName, MOST_TYPES)).isEmpty();
    }

    @ArchTest
    static void simpleNameOccursOnce(JavaClasses classes) {
        assertThat(groups(classes, JavaClass::getSimpleName, 1)).isEmpty();
    }

    /** Top-level types by a key, where there are more than permitted. */
    private static Map<String, List<String>> groups(JavaClasses classes, Function<JavaClass, String> key, int most) {
        Map<String, List<String>> all = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        all.values().removeIf(types -> types.size() <= most);
        return all;
    }

    @ArchTest
    static void packageIsNullMarked(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /**
     * A port is a top-level interface of {@code service} that the store, the CMS or the web layer implements. Requests call use
     * cases, which alone know ports; values that a port declares may be passed on.
     */
    @ArchTest
    static void webKnowsNoPort(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> type.getPackageName().startsWith(PREFIX + "web"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> isPort(dependency.getTargetClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private static boolean isPort(JavaClass type) {
        return type.isInterface()
                && type.isTopLevelClass()
                && type.getPackageName().startsWith(PREFIX + "service")
                && type.getAllSubclasses().stream()
                        .anyMatch(adapter -> !adapter.isInterface()
                                && !adapter.getPackageName().startsWith(PREFIX + "service"));
    }

    /** So that a renamed type is renamed there, too. */
    @ArchTest
    static void typesThatTheGlossaryNamesExist(JavaClasses classes) throws IOException {
        Set<String> names = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
        Matcher named = GLOSSARY_TYPE.matcher(Files.readString(Path.of("..", "..", "docs", "glossary.md")));

        assertThat(named.results().map(each -> PREFIX + each.group(1)))
                .hasSizeGreaterThan(80)
                .allSatisfy(type -> assertThat(names).contains(type));
    }

    @ArchTest
    static final ArchRule STORE_IS_KNOWN_BY_ITS_COMPOSITION_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("org.openpersonalization.store..", "org.openpersonalization.magnolia..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openpersonalization.store..");

    /** Everywhere else they are jobs of {@code Jobs}, or pools and threads of {@code Threads}. */
    @ArchTest
    static final ArchRule THREADS_ARE_STARTED_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.openpersonalization.service.job")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class)
                    .or(assignableTo(ExecutorService.class))
                    .or(assignableTo(Timer.class)))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class)
            .orShould()
            .callMethodWhere(target(owner(assignableTo(CompletableFuture.class)))
                    .and(target(nameMatching(".*Async|.*[tT]imeout|delayedExecutor"))))
            .orShould()
            .callMethodWhere(target(nameMatching("parallel(Stream)?")));
}
