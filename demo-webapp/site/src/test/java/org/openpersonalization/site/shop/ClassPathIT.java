package org.openpersonalization.site.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClassPathIT {

    @Test
    void noClassStandsInTwoJars() {
        SortedMap<String, List<String>> jarsOf = new TreeMap<>();
        for (Path jar : Jars.all()) {
            Jars.classes(jar)
                    .forEach(name -> jarsOf.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(jar.getFileName().toString()));
        }
        jarsOf.values().removeIf(jars -> jars.size() == 1);

        assertThat(jarsOf.values().stream().collect(Collectors.groupingBy(jars -> jars, Collectors.counting())))
                .as("jars with the same classes, and how many of these")
                .isEmpty();
    }

    @Test
    void moduleAndItsLibrariesAreThere() {
        assertThat(Jars.all())
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.startsWith("magnolia-personalization-"))
                .anyMatch(name -> name.startsWith("ehcache-impl-"))
                .anyMatch(name -> name.startsWith("sqlite-jdbc-"));
    }
}
