package dev.tenon.alibaba.internal.profile;

import org.jspecify.annotations.Nullable;

/** The format of profiles in a file. */
interface ProfileFormat {
    /**
     * Looks for a profile.
     *
     * @param content what the file holds
     * @param where the file, for messages
     * @param name the profile; null for the one that the file prefers
     */
    ProfileReading find(byte[] content, String where, @Nullable String name);
}
