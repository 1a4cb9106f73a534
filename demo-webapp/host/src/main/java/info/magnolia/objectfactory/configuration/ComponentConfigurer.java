package info.magnolia.objectfactory.configuration;

/** Binds components by code. */
public interface ComponentConfigurer {}
