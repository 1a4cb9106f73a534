package org.openpersonalization.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The web layer knows servlets and the engine, and no CMS. */
@AnalyzeClasses(packages = "org.openpersonalization.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebShapeTest {

    @ArchTest
    static final ArchRule KNOWS_NO_CMS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("info.magnolia..", "javax.jcr..", "org.openpersonalization.magnolia..");

    /** The token of the CMS is read from a session that is there. */
    @ArchTest
    static final ArchRule STARTS_NO_SESSION = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.openpersonalization.web.admin.CsrfToken")
            .should()
            .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getSession")
            .orShould()
            .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getSession", boolean.class);

    /** They start a thread of the JVM that keeps the web application's class loader. */
    @ArchTest
    static final ArchRule USES_NO_TIMER_OF_THE_JVM = noClasses()
            .should()
            .callMethod(CompletableFuture.class, "orTimeout", long.class, TimeUnit.class)
            .orShould()
            .callMethod(CompletableFuture.class, "completeOnTimeout", Object.class, long.class, TimeUnit.class);

    @ArchTest
    static final ArchRule FEATURES_OF_THE_ADMIN_API_FORM_NO_CIRCLE = slices().matching(
                    "org.openpersonalization.web.admin.(*)..")
            .should()
            .beFreeOfCycles();

    /** Read and write the parts of HTTP messages: addresses, headers, bodies. */
    private static final List<String> HTTP =
            List.of("jakarta.servlet", "org.openpersonalization.web.http", "org.openpersonalization.web.request");

    private static final Pattern MAPS_OR_PASSES_ON = Pattern.compile(".*(Mapper|Views|Texts|Services)");
    private static final List<String> VISITORS = List.of(
            "org.openpersonalization.web.endpoint",
            "org.openpersonalization.web.delivery",
            "org.openpersonalization.web.page",
            "org.openpersonalization.web.visitor",
            "org.openpersonalization.web.route",
            "org.openpersonalization.web.preview");
    private static final String SERVICE = "org.openpersonalization.service.";

    /**
     * A type has HTTP when it depends on {@link #HTTP}, itself or by way of other types of this module. Any other type is a view: it
     * depends on values of the services, on no use case, port or job. The names of mappers to views and of records of parameters
     * end in {@link #MAPS_OR_PASSES_ON}.
     */
    @ArchTest
    static void typeWithoutHttpIsAView(JavaClasses classes) {
        Map<String, Set<JavaClass>> targets = new TreeMap<>();
        classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .forEach(target -> targets.computeIfAbsent(topLevel(type), name -> new LinkedHashSet<>())
                                .add(target)));
        Set<String> withHttp = withHttp(targets);
        targets.keySet()
                .removeIf(name -> withHttp.contains(name)
                        || MAPS_OR_PASSES_ON.matcher(name).matches());
        targets.values().forEach(known -> known.removeIf(WebShapeTest::isValue));
        targets.values().removeIf(Set::isEmpty);

        assertThat(targets).isEmpty();
    }

    private static Set<String> withHttp(Map<String, Set<JavaClass>> targets) {
        Set<String> found = new TreeSet<>();
        int before;
        do {
            before = found.size();
            targets.forEach((name, known) -> {
                if (known.stream().anyMatch(target -> isHttp(target) || found.contains(topLevel(target)))) {
                    found.add(name);
                }
            });
        } while (found.size() > before);
        return found;
    }

    private static boolean isHttp(JavaClass type) {
        return HTTP.stream().anyMatch(type.getPackageName()::startsWith);
    }

    private static String topLevel(JavaClass type) {
        return type.getName().split("\\$")[0];
    }

    /** Visitors' addresses and cookies call use cases with values; records of {@link #MAPS_OR_PASSES_ON} alone hold ports. */
    @ArchTest
    static void visitorsAddressesKnowNoPort(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type -> VISITORS.stream().anyMatch(type.getPackageName()::startsWith))
                        .filter(type ->
                                !MAPS_OR_PASSES_ON.matcher(topLevel(type)).matches())
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> isPortOrJob(dependency.getTargetClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** Everything of the services but ports, jobs, and the use cases that know them. */
    private static boolean isValue(JavaClass type) {
        return !type.getName().startsWith(SERVICE)
                || !isPortOrJob(type)
                        && type.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .noneMatch(WebShapeTest::isPortOrJob);
    }

    /** The texts of a catalogue belong to a view. */
    private static boolean isPortOrJob(JavaClass type) {
        String name = type.getName();
        return name.startsWith(SERVICE)
                && !name.startsWith(SERVICE + "message.")
                && (type.isInterface() || name.startsWith(SERVICE + "job."));
    }
}
