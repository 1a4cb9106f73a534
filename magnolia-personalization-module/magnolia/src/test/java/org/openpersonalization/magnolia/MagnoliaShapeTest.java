package org.openpersonalization.magnolia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The module leans on Magnolia's API and never on the stand-in's own classes. */
@AnalyzeClasses(packages = "org.openpersonalization.magnolia", importOptions = ImportOption.DoNotIncludeTests.class)
class MagnoliaShapeTest {

    /** Loaded by its name in the configuration, and only where the module cache is. */
    private static final String PAGE_CACHE = "org.openpersonalization.magnolia.cache";

    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_THE_STAND_IN =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.openpersonalization.host..");

    @ArchTest
    static final ArchRule PAGE_CACHE_IS_OPTIONAL = noClasses()
            .that()
            .resideOutsideOfPackage(PAGE_CACHE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("info.magnolia.module.cache..", PAGE_CACHE);

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("org.openpersonalization.magnolia.(*)..").should().beFreeOfCycles();
}
