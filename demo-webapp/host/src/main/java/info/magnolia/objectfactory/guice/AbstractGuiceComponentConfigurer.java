package info.magnolia.objectfactory.guice;

import com.google.inject.AbstractModule;
import info.magnolia.objectfactory.configuration.ComponentConfigurer;

/** A Guice module that a descriptor names in {@code <configurer>}. */
public abstract class AbstractGuiceComponentConfigurer extends AbstractModule implements ComponentConfigurer {

    public AbstractGuiceComponentConfigurer() {}

    @Override
    protected void configure() {}
}
