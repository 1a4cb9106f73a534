package org.openpersonalization.magnolia.settings;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import org.openpersonalization.audience.value.SpellingDistance;
import org.openpersonalization.magnolia.content.SystemSession;
import org.openpersonalization.message.Message;
import org.openpersonalization.web.setting.SettingCode;
import org.openpersonalization.web.setting.SettingProblem;

/**
 * Compares the names at {@code config:/modules/personalization/config} with those of the settings. Magnolia fills beans by name and
 * ignores any other name, so that a misspelt setting has no effect.
 */
public final class SettingNames {

    private static final String CONFIGURATION = "/modules/personalization/config";
    private static final String HIDDEN = "…";
    private static final String SETTER = "set";
    /** Names that mean something to Magnolia wherever it reads a bean. */
    private static final Set<String> OF_MAGNOLIA = Set.of("class", "extends", "implementation");

    private static final int LETTERS_TO_ONE_MISTAKE = 3;

    private final Map<String, Class<?>> known = new TreeMap<>();
    private final List<SettingProblem> unknown = new ArrayList<>();

    private SettingNames(Class<?> bean) {
        collect("", bean);
    }

    /**
     * The names that no setting has, each with the nearest one that has. Values are left out, since a misspelt key is a secret as well.
     *
     * @param bean the class whose setters are the settings; a type below this package is a node with settings of its own
     * @throws IllegalStateException when the configuration cannot be read
     */
    public static List<SettingProblem> unknown(Class<?> bean) {
        SettingNames names = new SettingNames(bean);
        return SystemSession.in("config", session -> {
            if (session.nodeExists(CONFIGURATION)) {
                names.compare("", session.getNode(CONFIGURATION));
            }
            return List.copyOf(names.unknown);
        });
    }

    /** The type of each setting by its path, without the nodes of groups. */
    static SortedMap<String, Class<?>> types(Class<?> bean) {
        SortedMap<String, Class<?>> types = new TreeMap<>(new SettingNames(bean).known);
        types.values().removeIf(SettingNames::isGroup);
        return types;
    }

    private void collect(String prefix, Class<?> bean) {
        for (Method method : bean.getMethods()) {
            if (method.getName().startsWith(SETTER) && method.getParameterCount() == 1) {
                String path = prefix + propertyOf(method);
                Class<?> type = method.getParameterTypes()[0];
                known.put(path, type);
                if (isGroup(type)) {
                    collect(path + "/", type);
                }
            }
        }
    }

    private static String propertyOf(Method setter) {
        String name = setter.getName().substring(SETTER.length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isGroup(Class<?> type) {
        return type.getPackageName().startsWith(SettingNames.class.getPackageName());
    }

    private void compare(String prefix, Node node) throws RepositoryException {
        for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
            isKnown(prefix, all.nextProperty().getName());
        }
        for (NodeIterator all = node.getNodes(); all.hasNext(); ) {
            Node child = all.nextNode();
            String path = prefix + child.getName();
            if (isKnown(prefix, child.getName()) && known.containsKey(path) && isGroup(known.get(path))) {
                compare(path + "/", child);
            }
        }
    }

    /** Names with a colon are those of the repository. */
    private boolean isKnown(String prefix, String name) {
        String path = prefix + name;
        if (name.contains(":") || OF_MAGNOLIA.contains(name) || known.containsKey(path)) {
            return true;
        }
        Message expected = nearest(path, name)
                .map(near -> Message.of(SettingCode.NAME_NEAREST).text("name", near))
                .orElseGet(() -> Message.of(SettingCode.NAME_OF_TABLE));
        unknown.add(new SettingProblem(path, HIDDEN, expected, Message.of(SettingCode.NAME_IGNORED)));
        return false;
    }

    /** A name of another group counts as well: settings are also put one level too high. */
    private Optional<String> nearest(String path, String name) {
        int most = 1 + name.length() / LETTERS_TO_ONE_MISTAKE;
        return known.keySet().stream()
                .filter(candidate -> distance(path, name, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(path, name, candidate)));
    }

    private static int distance(String path, String name, String candidate) {
        String last = candidate.substring(candidate.lastIndexOf('/') + 1);
        return Math.min(SpellingDistance.between(path, candidate), 1 + SpellingDistance.between(name, last));
    }
}
