package dev.tenon.alibaba.internal.provider;

import dev.tenon.runtime.credentials.ExpiringCredentials;

/** What the metadata service has. */
public sealed interface MetadataReading {
    /**
     * Credentials of the instance's role.
     *
     * @param credentials they
     */
    record Read(ExpiringCredentials credentials) implements MetadataReading {}

    /**
     * There is no such service, as anywhere except on an instance, or the instance has no role.
     *
     * @param text which of the two, in a sentence
     */
    record Nothing(String text) implements MetadataReading {}

    /**
     * Something is there that does not behave like the service.
     *
     * @param text the step that failed, and how
     */
    record Failed(String text) implements MetadataReading {}
}
