package info.magnolia.init;

import org.jspecify.annotations.Nullable;

/** The properties of the instance, such as {@code magnolia.home}. */
public interface MagnoliaConfigurationProperties {

    /** The value; null when there is none. */
    @Nullable
    String getProperty(String key);
}
