package org.openpersonalization.site.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkageIT {

    /** Our jars, and those of our dependencies that call libraries of the shop. */
    private static final List<String> CALLERS = List.of(
            "magnolia-personalization-",
            "personalization-engine-",
            "personalization-service-",
            "personalization-store-",
            "personalization-web-",
            "bucket4j",
            "uap-java-");

    private final JavaClasses callers = new ClassFileImporter().importJars(jars());

    private static List<JarFile> jars() {
        return Jars.named(name -> CALLERS.stream().anyMatch(name::startsWith)).stream()
                .map(LinkageIT::open)
                .toList();
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyMethodAndFieldThatIsCalledIsThere() {
        Set<String> missing = new TreeSet<>();
        assertThat(callers).hasSizeGreaterThan(500);
        for (JavaClass caller : callers) {
            caller.getAccessesFromSelf().stream()
                    .filter(LinkageIT::isMissing)
                    .forEach(
                            access -> missing.add(access.getTarget().getFullName() + " called by " + caller.getName()));
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isMissing(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        boolean ofJava = owner.isArray() || owner.getPackageName().startsWith("java.");
        return !ofJava && target.resolveMember().isEmpty();
    }

    @Test
    void everyClassThatIsNamedIsThere() {
        Set<String> there = Jars.all().stream()
                .flatMap(jar -> Jars.classes(jar).stream())
                .map(name -> name.replace('/', '.').replace(".class", ""))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (JavaClass caller : callers) {
            caller.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(named ->
                            !named.isPrimitive() && !named.getPackageName().startsWith("java"))
                    .filter(named -> !there.contains(named.getName()))
                    .forEach(named -> missing.add(named.getName() + " named by " + caller.getName()));
        }

        assertThat(missing).isEmpty();
    }
}
