package org.openpersonalization.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
}
