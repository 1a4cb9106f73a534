package org.openpersonalization.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The web layer knows servlets and the engine, and no CMS. */
@AnalyzeClasses(packages = "org.openpersonalization.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebShapeTest {

    @ArchTest
    static final ArchRule KNOWS_NO_CMS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("info.magnolia..", "javax.jcr..", "org.openpersonalization.magnolia..");

    @ArchTest
    static final ArchRule STARTS_NO_SESSION = noClasses()
            .should()
            .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getSession")
            .orShould()
            .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getSession", boolean.class);

    @ArchTest
    static final ArchRule ROOMS_OF_THE_ADMIN_APP_FORM_NO_CIRCLE = slices().matching(
                    "org.openpersonalization.web.admin.(*)..")
            .should()
            .beFreeOfCycles();
}
